package org.scrutin.results.sheets;

import java.util.Locale;

/** What a finding does: only an error keeps a sheet out of the totals. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The severity of that code. */
  public static Severity named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return code;
  }
}
