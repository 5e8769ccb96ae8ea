package org.scrutin.results.election;

import org.scrutin.platform.web.problem.ProblemType;

/** Refusals of this feature. */
final class Problems {
  static final ProblemType INVALID_ELECTION =
      new ProblemType("invalid-election", "Invalid election", 422);
  static final ProblemType UNSUPPORTED_RULE =
      new ProblemType("unsupported-rule", "Rule not supported", 422);
  static final ProblemType ELECTION_EXISTS =
      new ProblemType("election-exists", "Election exists already", 409);
  static final ProblemType UNKNOWN_ELECTION =
      new ProblemType("unknown-election", "Unknown election", 404);
  static final ProblemType INVALID_UNITS = new ProblemType("invalid-units", "Invalid units", 422);
  static final ProblemType UNITS_COUNTED =
      new ProblemType("units-counted", "Units have been counted", 409);
  static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", "Unknown unit", 404);
  static final ProblemType INVALID_FILTER =
      new ProblemType("invalid-filter", "Invalid filter", 400);
  static final ProblemType INVALID_TALLY = new ProblemType("invalid-tally", "Invalid tally", 422);
  static final ProblemType TALLY_EXISTS =
      new ProblemType("tally-exists", "Tally exists already", 409);
  static final ProblemType UNKNOWN_TALLY = new ProblemType("unknown-tally", "Unknown tally", 404);
  static final ProblemType NOT_THE_OWNER = new ProblemType("not-the-owner", "Not the owner", 403);

  private Problems() {}
}
