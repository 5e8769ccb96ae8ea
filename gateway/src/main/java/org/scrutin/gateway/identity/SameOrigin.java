package org.scrutin.gateway.identity;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie goes along with whatever another site makes a browser send, so an unsafe request that
 * relies on one must name this site as its origin. A missing Origin is no origin.
 */
final class SameOrigin {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Optional<String> publicOrigin;

  SameOrigin(Optional<String> publicOrigin) {
    this.publicOrigin = publicOrigin;
  }

  boolean permits(HttpServerRequest request) {
    if (SAFE.contains(request.method())) {
      return true;
    }
    var origins = request.headers().getAll("Origin");
    return origins.size() == 1 && own(request).equalsIgnoreCase(origins.getFirst());
  }

  /** Under which the browser that sent the request knows this site. */
  String own(HttpServerRequest request) {
    return publicOrigin.orElseGet(() -> request.scheme() + "://" + request.authority());
  }
}
