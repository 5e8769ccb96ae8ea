package org.scrutin.results.release;

import org.scrutin.platform.web.problem.ProblemType;

/** Refusals of this feature. */
final class Problems {
  static final ProblemType INVALID_RELEASE =
      new ProblemType("invalid-release", "Invalid release", 422);
  static final ProblemType NO_SUCH_REVISION =
      new ProblemType("no-such-revision", "No such revision", 422);
  static final ProblemType REGISTER_UNKNOWN =
      new ProblemType("register-unknown", "State of the register unknown", 409);
  static final ProblemType RELEASE_EXISTS =
      new ProblemType("release-exists", "Release exists already", 409);
  static final ProblemType UNKNOWN_RELEASE =
      new ProblemType("unknown-release", "Unknown release", 404);
  static final ProblemType ALREADY_SIGNED =
      new ProblemType("already-signed", "Already signed", 409);
  static final ProblemType NOT_COMPARABLE =
      new ProblemType("releases-not-comparable", "Releases not comparable", 422);
  static final ProblemType ALREADY_PUBLISHED =
      new ProblemType("already-published", "Already published", 409);

  private Problems() {}
}
