package org.scrutin.results.declared;

/**
 * Why a statement is refused.
 *
 * @param code stable, such as {@code unknown-unit}
 * @param field its path, such as {@code units[3].votes.CPP}
 * @param message what is wrong and what would be right
 */
public record StatementProblem(String code, String field, String message) {
  static final String UNKNOWN_UNIT = "unknown-unit";
  static final String UNKNOWN_LIST = "unknown-list";
  static final String DUPLICATE_UNIT = "duplicate-unit";
  static final String NEGATIVE = "negative";
  static final String NOT_A_NUMBER = "not-a-number";
  static final String OUT_OF_RANGE = "out-of-range";
  static final String NOTHING_STATED = "nothing-stated";
  static final String TOO_MANY_SEATS = "too-many-seats";
  static final String UNKNOWN_FIELD = "unknown-field";
  static final String INVALID_FIELD = "invalid-field";
}
