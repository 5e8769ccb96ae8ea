package org.scrutin.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {
  private static final String PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Sets them last, so that an upstream cannot weaken them. */
  static void assign(RoutingContext context) {
    String path = context.request().path();
    context.addHeadersEndHandler(done -> set(context.response().headers(), path));
  }

  static void set(MultiMap headers, String path) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.remove("Server");
    if (path == null || !path.startsWith("/idp/")) {
      // The provider's own sign-in form has styles of its own; it is local only.
      boolean data = path != null && (path.startsWith("/api") || path.startsWith("/openapi"));
      headers.set("Content-Security-Policy", data ? DATA : PAGES);
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
  }
}
