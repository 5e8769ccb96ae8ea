package org.scrutin.claims.chronicle;

import org.scrutin.claims.validation.DistinctItems;
import org.scrutin.platform.web.problem.Faults;

/** Rules of a public act that its constraints cannot tell. */
final class ChronicleChecks {
  private static final String OBSERVER = "observer";

  private ChronicleChecks() {}

  /**
   * @param registrar whether a registrar enters it; an observer enters acts of observers alone
   */
  static void check(ChronicleBody body, boolean registrar, Faults faults) {
    try {
      ChronicleDate.of(body.date());
    } catch (IllegalArgumentException e) {
      faults.add("/date", String.valueOf(e.getMessage()));
    }
    if (!registrar && !body.actorKind().equals(OBSERVER)) {
      faults.add("/actorKind", "must be observer: an observer enters acts of observers alone");
    }
    DistinctItems.check("/about", body.about(), faults);
  }
}
