package org.scrutin.gateway.site.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which constituencies are shown. */
public enum PlaceFilter {
  ALL(row -> true),
  /** Where a sheet is not counted. */
  INCOMPLETE(row -> row.sizes().missing() > 0),
  /** Which a claim is about. */
  DISPUTED(row -> row.sizes().claims() > 0),
  /** Where a released figure was changed. */
  CORRECTED(PlaceRow::corrected);

  private final Predicate<PlaceRow> shown;

  PlaceFilter(Predicate<PlaceRow> shown) {
    this.shown = shown;
  }

  /**
   * As an address has it; absent is all.
   *
   * @throws IllegalArgumentException for any other word
   */
  static PlaceFilter of(@Nullable String code) {
    return code == null || code.isBlank()
        ? ALL
        : Arrays.stream(values())
            .filter(filter -> filter.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("filter"));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean shows(PlaceRow row) {
    return shown.test(row);
  }
}
