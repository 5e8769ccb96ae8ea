package org.scrutin.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the services are, and what the gateway lets through. */
@ConfigMapping(prefix = "scrutin.gateway")
public interface GatewayConfig {
  /** Origin of results-service, for example {@code http://127.0.0.1:8081}. */
  URI resultsUrl();

  /** Origin of claims-service. */
  URI claimsUrl();

  /** Origin of the local identity provider; only honoured in the profile {@code local}. */
  Optional<URI> idpUrl();

  /**
   * The origin that browsers see, where it is not the one of the request (behind a proxy that ends
   * TLS and is not trusted to say so), for example {@code https://results.example}.
   */
  Optional<String> publicOrigin();

  /** Who runs what, as pages name it. */
  Operators operators();

  /** How upstreams are called. */
  Upstreams upstream();

  /** Bytes that a request may have. */
  Limits limits();

  /** Names of institutions: each part may be run by another one. Absent is not named. */
  interface Operators {
    /** Of results-service. */
    Optional<String> count();

    /** Of claims-service. */
    Optional<String> dispute();

    /** Of this gateway. */
    Optional<String> site();
  }

  /** Numbers of the connection to one upstream. */
  interface Upstreams {
    /** Open connections to one upstream, at most. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a connection; one more is refused with 503. */
    @WithDefault("256")
    int waiting();

    /** Time for a connection to be had, the wait for a free one included. */
    @WithDefault("3S")
    Duration connectTimeout();

    /** Time between the last byte of the request and the head of the response. */
    @WithDefault("30S")
    Duration responseTimeout();

    /** Time that a client may be silent in the middle of a body; then it gets 408. */
    @WithDefault("30S")
    Duration bodyTimeout();

    /** Time without any byte in either direction after which a connection is given up. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** Failures to connect in a row that open the breaker. */
    @WithDefault("5")
    int breakerFailures();

    /** Time the breaker stays open before one request may try again. */
    @WithDefault("2S")
    Duration breakerPause();
  }

  /** Body sizes in bytes, as sent (before an upload is unpacked). */
  interface Limits {
    /** For requests that are not uploads. */
    @WithDefault("1048576")
    long json();

    /** For unit trees and imports. A million sheets of 20 lists are about 150 MB. */
    @WithDefault("1073741824")
    long upload();
  }
}
