package org.scrutin.gateway.edge;

import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/** Which requests carry files. Their limit depends on the route, not on what the client claims. */
final class UploadRoutes {
  private static final Pattern UNITS = Pattern.compile("/api/v1/elections/[^/]+/units");
  private static final Pattern IMPORTS =
      Pattern.compile("/api/v1/elections/[^/]+/tallies/[^/]+/imports");

  private UploadRoutes() {}

  static boolean matches(HttpMethod method, String path) {
    return (method.equals(HttpMethod.PUT) && UNITS.matcher(path).matches())
        || (method.equals(HttpMethod.POST) && IMPORTS.matcher(path).matches());
  }
}
