package org.scrutin.gateway.upstream;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.config.Service;

/** The services: one pool of connections and one breaker each, for the interface and for pages. */
@ApplicationScoped
public class Upstreams {
  private final Upstream results;
  private final Upstream claims;

  Upstreams(Vertx vertx, GatewayConfig config) {
    results =
        new Upstream(
            vertx, "results-service", Service.RESULTS, config.resultsUrl(), config.upstream());
    claims =
        new Upstream(
            vertx, "claims-service", Service.CLAIMS, config.claimsUrl(), config.upstream());
  }

  public Upstream results() {
    return results;
  }

  public Upstream claims() {
    return claims;
  }
}
