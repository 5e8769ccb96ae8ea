package org.scrutin.results.sheet;

import java.util.Locale;

/** What a finding does: only an error keeps a sheet out of the totals. */
enum Severity {
  ERROR,
  WARNING,
  NOTE;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }
}
