package org.scrutin.results.checks;

import org.scrutin.results.sheets.Severity;

/** What a check says of one sheet. {@code values} are the sheet's, as read when the check fired. */
public record Finding(Check check, int[] values) {

  public boolean quarantines() {
    return check.severity() == Severity.ERROR;
  }
}
