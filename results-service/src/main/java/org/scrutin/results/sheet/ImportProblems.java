package org.scrutin.results.sheet;

import org.scrutin.platform.web.problem.ProblemType;

/** Refusals of this feature. */
final class ImportProblems {
  static final ProblemType UNKNOWN_IMPORT =
      new ProblemType("unknown-import", "Unknown import", 404);
  static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", "Unknown unit", 404);
  static final ProblemType NOT_A_STATION = new ProblemType("not-a-station", "Not a station", 404);
  static final ProblemType KEY_REUSED =
      new ProblemType("idempotency-key-reused", "Idempotency-Key used before", 422);
  static final ProblemType UNSUPPORTED_CODING =
      new ProblemType("unsupported-content-encoding", "Content-Encoding not supported", 415);
  static final ProblemType INTERRUPTED =
      new ProblemType("import-interrupted", "Import interrupted", 408);

  static final ProblemType INVALID_PAGE = new ProblemType("invalid-page", "Invalid page", 400);

  static final ProblemType TOO_MANY = new ProblemType("too-many-imports", "Too many imports", 503);
  static final ProblemType GIVEN_UP = new ProblemType("import-given-up", "Import given up", 503);
  static final ProblemType IN_PROGRESS =
      new ProblemType("import-in-progress", "Import in progress", 409);

  private ImportProblems() {}
}
