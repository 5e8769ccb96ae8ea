package org.scrutin.results.declared;

import java.util.Locale;

/** What can be declared of a unit beside votes and seats, in the order of columns. */
public enum DeclaredFigure {
  REGISTERED,
  BALLOTS,
  BLANK,
  INVALID,
  VALID;

  /** The name in interfaces and columns. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
