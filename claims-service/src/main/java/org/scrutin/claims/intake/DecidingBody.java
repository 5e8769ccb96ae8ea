package org.scrutin.claims.intake;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.known.KnownTallies.KnownTally;

/** Tells whether two names are of one body, as far as names can tell. */
final class DecidingBody {
  private DecidingBody() {}

  /**
   * True if both are the same name, whatever its case and spaces, or the name and the tally's code
   * of the authority. Subordination no name tells: the registrar states it.
   */
  static boolean isRespondent(
      @Nullable String body, String respondent, Optional<KnownTally> authority) {
    return body != null && name(body, authority).equals(name(respondent, authority));
  }

  private static String name(String name, Optional<KnownTally> authority) {
    String plain = plain(name);
    return authority
        .filter(tally -> plain.equals(plain(tally.code())))
        .map(tally -> plain(tally.source()))
        .orElse(plain);
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
