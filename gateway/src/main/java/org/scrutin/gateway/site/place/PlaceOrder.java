package org.scrutin.gateway.site.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.NaturalOrder;

/** By what constituencies are sorted. */
public enum PlaceOrder {
  /** By their codes. */
  NAME(Comparator.comparing(row -> 0)),
  /** Those with the most seats first. */
  SEATS(Comparator.comparing((PlaceRow row) -> -row.sizes().seats())),
  /** Those where the first list leads by the least first. */
  LEAD(Comparator.comparing(row -> row.sizes().lead())),
  /** Those where the fewest ballots would move a seat first. */
  CLOSEST(Comparator.comparing(row -> row.sizes().closest())),
  /** The highest first. */
  TURNOUT(Comparator.comparing((PlaceRow row) -> row.sizes().turnout()).reversed()),
  /** Those with the most sheets that are not counted first. */
  MISSING(Comparator.comparing((PlaceRow row) -> -row.sizes().missing())),
  /** Those that the most claims are about first. */
  CLAIMS(Comparator.comparing((PlaceRow row) -> -row.sizes().claims()));

  private final Comparator<PlaceRow> order;

  PlaceOrder(Comparator<PlaceRow> order) {
    this.order = order.thenComparing(PlaceRow::code, NaturalOrder.CODES);
  }

  /**
   * As an address has it; absent is by name.
   *
   * @throws IllegalArgumentException for any other word
   */
  static PlaceOrder of(@Nullable String code) {
    return code == null || code.isBlank()
        ? NAME
        : Arrays.stream(values())
            .filter(order -> order.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("sort"));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Comparator<PlaceRow> rows() {
    return order;
  }
}
