package org.scrutin.results.count;

import org.scrutin.platform.web.problem.ProblemType;

/** Refusals of this feature. */
final class Problems {
  static final ProblemType NO_SUCH_REVISION =
      new ProblemType("no-such-revision", "No such revision", 404);
  static final ProblemType UNKNOWN_RELEASE =
      new ProblemType("unknown-release", "Unknown release", 404);
  static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", "Unknown unit", 404);
  static final ProblemType INVALID_MOMENT =
      new ProblemType("invalid-moment", "Invalid point in time", 400);

  private Problems() {}
}
