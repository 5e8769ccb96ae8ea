package org.scrutin.claims.intake;

import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Refuses what may be known soon: facts of the count come by message. */
final class NotYetKnown {
  private static final int RETRY_SECONDS = 2;

  private NotYetKnown() {}

  static Refusal of(ProblemType type, String detail) {
    return new Refusal(type, detail).retryAfter(RETRY_SECONDS);
  }
}
