package org.scrutin.results.figures;

import java.util.Locale;

/** What a unit's figures rest on. */
public enum Basis {
  /** Nothing was counted or declared. */
  NONE,
  /** Counted sheets. */
  SHEETS,
  /** An announcement without a sheet to back it. */
  DECLARED,
  /** An announcement of which counted sheets back a part. */
  MIXED;

  /** The name in interfaces. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
