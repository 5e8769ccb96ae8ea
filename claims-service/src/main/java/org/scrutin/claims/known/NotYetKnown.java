package org.scrutin.claims.known;

import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Refuses what may be known soon: facts of the count come by message. */
public final class NotYetKnown {
  private static final int RETRY_SECONDS = 2;

  private NotYetKnown() {}

  /** With what its type says of it. */
  public static Refusal of(ProblemType type) {
    return new Refusal(Problem.of(type)).retryAfter(RETRY_SECONDS);
  }

  /**
   * With a detail of its own.
   *
   * @param detail what is not known, and that it may be wrong as well as early
   */
  public static Refusal of(ProblemType type, String detail) {
    return new Refusal(type, detail).retryAfter(RETRY_SECONDS);
  }
}
