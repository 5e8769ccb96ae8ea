package org.scrutin.platform.web.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Waits for small JSON bodies before a worker thread is taken, which would otherwise wait for the
 * network itself: a slow sender holds a connection and no thread, and a quick one costs one change
 * of threads in place of three. Larger bodies and uploads are streamed to the worker.
 */
@ApplicationScoped
@IfBuildProperty(name = "scrutin.web.api", stringValue = "true", enableIfMissing = true)
class SmallBodies {
  private static final int LARGEST = 16 * 1024;
  private static final int BEFORE_THE_API = 10;

  private final Duration timeout;

  SmallBodies(@ConfigProperty(name = "scrutin.http.small-body-timeout") Duration timeout) {
    this.timeout = timeout;
  }

  void filter(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_THE_API);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    // What comes after cannot take over an HTTP/2 request that has ended.
    if (request.version() == HttpVersion.HTTP_2
        || request.isEnded()
        || !json(request.getHeader(HttpHeaders.CONTENT_TYPE))
        || !small(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      context.next();
      return;
    }
    long timer = context.vertx().setTimer(timeout.toMillis(), _ -> request.connection().close());
    request
        .body()
        .onComplete(
            body -> {
              context.vertx().cancelTimer(timer);
              if (body.succeeded()) {
                ((RoutingContextInternal) context).setBody(body.result());
                context.next();
              } // otherwise the connection is gone
            });
    request.resume();
  }

  private static boolean json(@Nullable String type) {
    return type != null && type.startsWith("application/json");
  }

  private static boolean small(@Nullable String length) {
    if (length == null || length.length() > 5) {
      return false;
    }
    try {
      return Integer.parseInt(length) <= LARGEST;
    } catch (NumberFormatException e) {
      return false; // the reader of bodies says so
    }
  }
}
