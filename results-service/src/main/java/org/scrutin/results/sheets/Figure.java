package org.scrutin.results.sheets;

import java.util.Locale;

/** What a sheet states beside the votes of the lists, in the order of every array of figures. */
public enum Figure {
  REGISTERED,
  BALLOTS,
  BLANK,
  INVALID,
  VALID,
  VOTERS,
  RECEIVED,
  ISSUED,
  UNUSED,
  SPOILED;

  /** How many figures precede the first list. */
  public static final int COUNT = values().length;

  /** The name in interfaces and columns. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
