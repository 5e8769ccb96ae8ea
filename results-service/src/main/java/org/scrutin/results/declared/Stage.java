package org.scrutin.results.declared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a result has come, as its source calls it; the stages of a release. */
public enum Stage {
  PRELIMINARY,
  OFFICIAL,
  FINAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Stage> of(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }
}
