package org.scrutin.results.corrections;

import java.util.Locale;

/** Why published figures of a unit are others than before. */
public enum CorrectionReason {
  /** Another sheet was imported. */
  IMPORT(Source.SHEET),
  /** The station has another status. */
  STATUS(Source.SHEET),
  /** A sheet that a check held back was released. */
  QUARANTINE_RELEASE(Source.SHEET),
  /** Stations lie in another unit, or a unit has other seats. */
  AMENDMENT(Source.TOTAL),
  /** Lots that were open were drawn, or drawn again. */
  DRAW(Source.TOTAL),
  /** Another statement of the same tally was entered. */
  DECLARED(Source.DECLARED);

  /** What gives the figures that it changes. */
  enum Source {
    /** The counted sheet of a station. */
    SHEET,
    /** The sum of the counted sheets below a unit. */
    TOTAL,
    /** What is declared of a unit. */
    DECLARED
  }

  private final Source source;

  CorrectionReason(Source source) {
    this.source = source;
  }

  static CorrectionReason named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Source source() {
    return source;
  }
}
