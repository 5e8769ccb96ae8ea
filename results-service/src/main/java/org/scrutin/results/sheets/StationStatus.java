package org.scrutin.results.sheets;

import java.util.Locale;

/** What a station's sheet is waited for, or why none of it is counted. */
public enum StationStatus {
  /** Its sheet is waited for, or counted: the status of a station of which nothing else is said. */
  EXPECTED(SheetClass.AWAITED),
  NOT_OPENED(SheetClass.NOT_OPENED),
  POSTPONED(SheetClass.POSTPONED),
  LOST(SheetClass.LOST),
  ANNULLED(SheetClass.ANNULLED),
  /** Ends with the first sheet that comes after it; those before it count no more. */
  AWAITING_RERUN(SheetClass.AWAITING_RERUN),
  MERGED(SheetClass.MERGED);

  private final SheetClass sheetClass;

  StationStatus(SheetClass sheetClass) {
    this.sheetClass = sheetClass;
  }

  /** The status of that code. */
  public static StationStatus named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of the sheet of a station of this status. */
  SheetClass sheetClass() {
    return sheetClass;
  }
}
