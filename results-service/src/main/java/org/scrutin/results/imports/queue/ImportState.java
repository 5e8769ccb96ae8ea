package org.scrutin.results.imports.queue;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  /** Its body is being read. */
  CHECKING,
  /** Its rows wait for their count step; shown as checking. */
  STAGED,
  APPLIED,
  REJECTED,
  /** A dry run that would apply. */
  VALID,
  FAILED,
  INTERRUPTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the same request may run anew: it left nothing behind through no fault of the file. */
  public boolean mayRunAnew() {
    return this == FAILED || this == INTERRUPTED;
  }

  public static ImportState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
