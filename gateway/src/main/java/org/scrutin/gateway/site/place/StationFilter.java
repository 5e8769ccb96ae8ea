package org.scrutin.gateway.site.place;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which units below a place are shown. */
public enum StationFilter {
  ALL,
  /** Those of which a released figure was changed. */
  CORRECTED,
  /** Those with a sheet that a check holds back. */
  HELD,
  /** Those that are not all counted. */
  MISSING;

  /**
   * As an address has it; absent is all.
   *
   * @throws IllegalArgumentException for any other word
   */
  static StationFilter of(@Nullable String code) {
    return code == null || code.isBlank()
        ? ALL
        : Arrays.stream(values())
            .filter(filter -> filter.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("only"));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
