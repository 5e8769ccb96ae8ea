package org.scrutin.results.checks;

/** What a check says of one sheet. {@code values} are the sheet's, as read when the check fired. */
public record Finding(Check check, int[] values) {

  public boolean quarantines() {
    return check.severity() == Severity.ERROR;
  }
}
