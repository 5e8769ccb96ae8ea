package org.scrutin.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Services that take the tokens of this gateway's identity provider. One that another institution
   * runs has a provider of its own: here it is read without credentials.
   */
  @WithDefault("results,claims")
  Set<Service> signInFor();

  /** Who runs what, as pages name it. */
  Operators operators();

  /** How upstreams are called. */
  Upstreams upstream();

  /** What a request may have and how long it may take to arrive. */
  Limits limits();

  /** How many requests one address or one subject may send. */
  Rates rates();

  /** What is kept in memory of the answers to everyone. */
  Cache cache();

  /** Answers that everyone may have, in memory. */
  interface Cache {
    /** Bytes of all of them; 0 keeps none. */
    @WithDefault("134217728")
    long bytes();

    /** Bytes of one of them; longer ones are not kept. */
    @WithDefault("4194304")
    int longest();

    /** No answer is older while the service answers. */
    @WithDefault("1S")
    Duration fresh();

    /** The last one known stands so long for a service that does not answer. */
    @WithDefault("10M")
    Duration stale();

    /** Whoever could have the last one known waits so long for a new one. */
    @WithDefault("500ms")
    Duration longestWait();
  }

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
    /** Open connections to one upstream, at most, for each class of requests. */
    @WithDefault("64")
    int connections();

    /** The same for uploads, which keep theirs for long. */
    @WithDefault("32")
    int uploadConnections();

    /** Requests of a class that may wait for a connection; one more is refused with 503. */
    @WithDefault("256")
    int waiting();

    /** Time for a connection to be had, the wait for a free one included. */
    @WithDefault("3S")
    Duration connectTimeout();

    /** Time between the last byte of the request and the head of the response. */
    @WithDefault("30S")
    Duration responseTimeout();

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

  /** Body sizes in bytes, as sent (before an upload is unpacked), and what they may take. */
  interface Limits {
    /** Time from the first byte of a request to the end of its headers; then it is hung up on. */
    @WithDefault("10S")
    Duration headersTimeout();

    /** Requests of one client that may be under way at once; one more is refused with 429. */
    @WithDefault("64")
    int openRequests();

    /** For requests that are not uploads. They are read whole before anything upstream is used. */
    @WithDefault("1048576")
    long json();

    /** Time from the headers to the end of such a body; then the client gets 408. */
    @WithDefault("10S")
    Duration jsonTimeout();

    /** Bytes of such bodies held at once, of all clients; more are refused with 503. */
    @WithDefault("67108864")
    long heldBytes();

    /** For unit trees and imports. A million sheets of 20 lists are about 150 MB. */
    @WithDefault("1073741824")
    long upload();

    /** Time that a client may be silent in an upload, or take nothing of an answer. */
    @WithDefault("30S")
    Duration silence();

    /** Least bytes a second of an upload or answer, once the client was waited for so long. */
    @WithDefault("4096")
    int leastRate();

    /** See {@link #leastRate}. */
    @WithDefault("30S")
    Duration grace();

    /** Time that any upload or answer may take; {@link #streamRate} adds to it. */
    @WithDefault("10M")
    Duration streamTimeout();

    /** An upload or answer may take a second more for each so many bytes of its size. */
    @WithDefault("65536")
    int streamRate();
  }

  /**
   * Token buckets, each for one address (of IPv6 its /64). They are of one process: replicas each
   * allow as much.
   */
  interface Rates {
    /** Reads that reach a service, and pages. */
    @WithDefault("6000/PT1M")
    Rate reading();

    /** Calculations. */
    @WithDefault("600/PT1M")
    Rate calculating();

    /** Whatever else stores something, by signed-in persons and programs. */
    @WithDefault("600/PT1M")
    Rate filing();

    /** The same by nobody in particular. */
    @WithDefault("60/PT1M/120")
    Rate anonymousFiling();

    /** The same by nobody in particular from all addresses together. */
    @WithDefault("600/PT1M")
    Rate allAnonymousFiling();

    /** Unit trees and imports. */
    @WithDefault("600/PT1M")
    Rate uploading();

    /** Sign-ins. */
    @WithDefault("60/PT1M")
    Rate signingIn();

    /** A subject may send as much as so many addresses, from however many it comes. */
    @WithDefault("10")
    int addressesOfSubject();
  }
}
