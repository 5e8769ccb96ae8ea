package org.scrutin.gateway.edge;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path and query that go upstream. Routes are chosen by the path as sent, so a path that a
 * service could read as another one (dot segments, encoded separators, path parameters) is refused
 * rather than repaired.
 */
final class RequestTarget {
  private RequestTarget() {}

  /** The target in origin form, or empty if the path is ambiguous. */
  static Optional<String> of(@Nullable String path, @Nullable String query) {
    if (path == null || !path.startsWith("/") || ambiguous(path)) {
      return Optional.empty();
    }
    return Optional.of(query == null ? path : path + "?" + query);
  }

  private static boolean ambiguous(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.contains("//")
        || lower.contains("\\")
        || lower.contains(";")
        || lower.contains("%2e")
        || lower.contains("%2f")
        || lower.contains("%5c")
        || lower.contains("%3b")
        || lower.contains("%00")) {
      return true;
    }
    for (String segment : lower.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return false;
  }
}
