package org.scrutin.results.checks;

import java.util.Locale;

/** What a finding does: only an error keeps a sheet out of the totals. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }
}
