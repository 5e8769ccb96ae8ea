package org.scrutin.seats.allocation;

import java.util.Locale;

/** Where a rule looks: at one constituency's votes or at the whole country's. */
public enum Level {
  CONSTITUENCY,
  NATIONAL;

  /** The name in {@code election.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
