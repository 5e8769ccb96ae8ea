package org.scrutin.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {
  // Bytes once and for all: they are on every answer.
  private static final CharSequence DATA =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final Map<CharSequence, CharSequence> EVERYWHERE =
      optimized(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "X-Frame-Options", "DENY");
  private static final Map<CharSequence, CharSequence> EXCEPT_PROVIDER =
      optimized(
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

  private static final CharSequence TRANSPORT =
      HttpHeaders.createOptimized("Strict-Transport-Security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

  private final boolean https;
  private final CharSequence pages;

  /**
   * @param https whether browsers are to come over TLS from now on (RFC 6797), for a year
   * @param provider origin of the identity provider, to which the form for signing out leads
   */
  SecurityHeaders(boolean https, Optional<String> provider) {
    this.https = https;
    this.pages =
        HttpHeaders.createOptimized(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " script-src 'self'; connect-src 'self'; form-action 'self'"
                + provider.map(origin -> " " + origin).orElse("")
                + "; base-uri 'none'; frame-ancestors 'none'");
  }

  /** Sets them last, so that an upstream cannot weaken them. */
  void assign(RoutingContext context) {
    String path = context.request().path();
    boolean https = this.https || context.request().isSSL();
    context.addHeadersEndHandler(
        done -> {
          MultiMap headers = context.response().headers();
          set(headers, path);
          if (https) {
            headers.set(TRANSPORT, A_YEAR);
          }
        });
  }

  private void set(MultiMap headers, String path) {
    EVERYWHERE.forEach(headers::set);
    headers.remove(HttpHeaders.SERVER);
    if (path == null || !path.startsWith("/idp/")) {
      // The provider's own sign-in form has styles of its own; it is local only.
      boolean data = path != null && (path.startsWith("/api") || path.startsWith("/openapi"));
      headers.set(POLICY, data ? DATA : pages);
      EXCEPT_PROVIDER.forEach(headers::set);
    }
  }

  private static Map<CharSequence, CharSequence> optimized(String... namesAndValues) {
    Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(
          HttpHeaders.createOptimized(namesAndValues[i]),
          HttpHeaders.createOptimized(namesAndValues[i + 1]));
    }
    return headers;
  }
}
