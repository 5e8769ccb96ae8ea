package org.scrutin.results.checks;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import org.jspecify.annotations.Nullable;

/**
 * What checks know of a station beside its sheet.
 *
 * @param roll its registered voters; {@link org.scrutin.results.sheets.SheetFigures#NOT_STATED}
 * @param sibling another station under the same unit, which may have this one's line; null for none
 */
public record Station(int roll, @Nullable Sibling sibling) {
  /** Of which nothing is known. */
  public static final Station UNKNOWN = new Station(NOT_STATED, null);

  /**
   * Another station.
   *
   * @param registered on its sheet
   * @param roll its registered voters
   */
  public record Sibling(int registered, int roll) {}
}
