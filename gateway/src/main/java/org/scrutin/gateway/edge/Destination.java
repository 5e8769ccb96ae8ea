package org.scrutin.gateway.edge;

import org.jspecify.annotations.Nullable;

/** Which service answers a path of the API. */
enum Destination {
  RESULTS,
  CLAIMS,
  NOWHERE;

  static Destination of(@Nullable String path) {
    if (path == null) {
      return NOWHERE;
    }
    if (below(path, "/api/v1/elections")
        || path.equals("/api/v1/summaries")
        || path.equals("/api/v1/allocations")) {
      return RESULTS;
    }
    if (below(path, "/api/v1/claims")
        || below(path, "/api/v1/chronicle")
        || path.equals("/api/v1/grounds")) {
      return CLAIMS;
    }
    return NOWHERE;
  }

  private static boolean below(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
