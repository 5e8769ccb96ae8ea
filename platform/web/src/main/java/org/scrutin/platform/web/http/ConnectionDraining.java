package org.scrutin.platform.web.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends kept connections elsewhere while readiness is off and the service still answers. Otherwise
 * a busy one lives until the server closes, and whoever sends a request in that moment loses it.
 */
@ApplicationScoped
class ConnectionDraining {
  private static final int BEFORE_ALL = 1000;

  private volatile boolean leaving;

  void leave(@Observes ShutdownDelayInitiatedEvent event) {
    leaving = true;
  }

  void filter(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_ALL);
  }

  private void handle(RoutingContext context) {
    if (leaving) {
      context.response().putHeader("Connection", "close");
      context.addEndHandler(done -> context.request().connection().close());
    }
    context.next();
  }
}
