package org.scrutin.results.declared;

import java.util.Locale;

/** How far a result has come, as its source calls it; the stages of a release. */
public enum Stage {
  PRELIMINARY,
  OFFICIAL,
  FINAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
