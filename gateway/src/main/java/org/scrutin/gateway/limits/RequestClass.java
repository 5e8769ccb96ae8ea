package org.scrutin.gateway.limits;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of requests that have limits, and connections to the services, of their own. */
public enum RequestClass {
  /** Reads of the interface, and pages. */
  READING,
  /** The calculator. */
  CALCULATING,
  /** Whatever else changes something. */
  FILING,
  /** Unit trees and imports. */
  UPLOADING,
  /** The way to a session or a token, and out of it. */
  SIGNING_IN;

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> SESSION = Set.of("/login", "/logout");
  private static final Pattern UNITS = Pattern.compile("/api/v1/elections/[^/]+/units");
  private static final Pattern IMPORTS =
      Pattern.compile("/api/v1/elections/[^/]+/tallies/[^/]+/imports");

  /** The class by the route, not by what the client claims. */
  public static RequestClass of(HttpMethod method, String path) {
    if (SESSION.contains(path) || path.startsWith("/idp/")) {
      return SIGNING_IN;
    }
    if (SAFE.contains(method)) {
      return READING;
    }
    if (path.equals("/api/v1/allocations")) {
      return CALCULATING;
    }
    boolean upload =
        (method.equals(HttpMethod.PUT) && UNITS.matcher(path).matches())
            || (method.equals(HttpMethod.POST) && IMPORTS.matcher(path).matches());
    return upload ? UPLOADING : FILING;
  }

  /** As in settings and metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
