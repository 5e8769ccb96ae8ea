package org.scrutin.gateway.edge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the interface is designed to have and does not have yet. A service would answer that there
 * is nothing, as for a mistyped address; the sender may know that it is no mistake of theirs.
 */
final class NotBuilt {
  private static final List<Pattern> PATHS =
      List.of(
          below("/api/v1/elections/[^/]+/(changes|scenarios|compare|disputed)"),
          below("/api/v1/elections/[^/]+/releases/[^/]+/(bundle|receipt)"),
          below("/api/v1/elections/[^/]+/tallies/[^/]+/sheets/[^/]+/(entries|receipt|retraction)"),
          below("/api/v1/elections/[^/]+/tallies/[^/]+/declared/[^/]+/receipt"),
          below("/api/v1/claims/[^/]+/(evidence|acts|clocks|receipt)"),
          below("/api/v1/claims/balance"),
          below("/api/v1/chronicle/[^/]+/receipt"),
          below("/api/v1/(procedures|stream|logs)"));

  private NotBuilt() {}

  /** Whether a path of the API is one of them, or below one. */
  static boolean covers(String path) {
    return PATHS.stream().anyMatch(known -> known.matcher(path).matches());
  }

  private static Pattern below(String path) {
    return Pattern.compile(path + "(/.*)?");
  }
}
