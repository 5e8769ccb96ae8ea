package org.scrutin.claims.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.platform.web.text.Names;

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
    String folded = Names.folded(name);
    return authority
        .filter(tally -> folded.equals(Names.folded(tally.code())))
        .map(tally -> Names.folded(tally.source()))
        .orElse(folded);
  }
}
