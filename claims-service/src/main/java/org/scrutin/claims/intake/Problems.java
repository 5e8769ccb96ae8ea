package org.scrutin.claims.intake;

import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Refusals of this feature. */
final class Problems {
  static final ProblemType ELECTION_NOT_YET_KNOWN =
      new ProblemType("election-not-yet-known", "Election not yet known", 409);
  static final ProblemType UNITS_NOT_YET_KNOWN =
      new ProblemType("units-not-yet-known", "Units not yet known", 409);
  static final ProblemType TALLY_NOT_YET_KNOWN =
      new ProblemType("tally-not-yet-known", "Tally not yet known", 409);
  static final ProblemType NOT_NOW = new ProblemType("not-now", "Not possible now", 409);
  static final ProblemType SAME_PERSON =
      new ProblemType("same-person", "Two persons are required", 403);

  private static final int RETRY_SECONDS = 2;

  private Problems() {}

  /** What is missing may arrive any moment: facts of the count come by message. */
  static Refusal notYet(ProblemType type, String detail) {
    return new Refusal(type, detail).with(Refusal.RETRY_AFTER, RETRY_SECONDS);
  }
}
