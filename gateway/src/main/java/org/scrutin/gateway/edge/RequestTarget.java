package org.scrutin.gateway.edge;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * The path and query of a request. What may be done, and by whom, is decided by the path, so one
 * that could be read as another (dot segments, encoded separators, path parameters) is refused
 * rather than repaired.
 */
public final class RequestTarget {
  private RequestTarget() {}

  /** In origin form, or empty if the path is ambiguous. */
  public static Optional<String> of(@Nullable String path, @Nullable String query) {
    if (path == null || !path.startsWith("/") || ambiguous(path)) {
      return Optional.empty();
    }
    return Optional.of(query == null ? path : path + "?" + query);
  }

  static Problem ambiguous() {
    return Problem.of(ProblemType.BAD_REQUEST, "The path has segments that may not be there.");
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
