package org.scrutin.results.sheet;

/** What a check says of one sheet. {@code values} are the sheet's, as read when the check fired. */
record Finding(Check check, int[] values) {

  boolean quarantines() {
    return check.severity() == Severity.ERROR;
  }
}
