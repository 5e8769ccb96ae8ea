package org.scrutin.results.corrections;

import java.util.Locale;

/** Why counted figures of a station are others than before. */
public enum CorrectionReason {
  /** Another sheet was imported. */
  IMPORT,
  /** The station has another status. */
  STATUS,
  /** A sheet that a check held back was released. */
  QUARANTINE_RELEASE;

  static CorrectionReason named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
