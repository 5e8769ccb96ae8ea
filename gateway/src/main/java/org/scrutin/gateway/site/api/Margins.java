package org.scrutin.gateway.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How few ballots would move a seat, as far as that can be computed.
 *
 * @param constituencies the closest first
 */
public record Margins(boolean computable, List<OfUnit> constituencies) {
  /** Of a tally of which nothing can be computed. */
  static final Margins NONE = new Margins(false, List.of());

  public Margins {
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** One constituency. */
  public record OfUnit(String unit, @Nullable ByKind margins) {}

  /**
   * By what is done with ballots.
   *
   * @param moved from one list to another
   */
  public record ByKind(@Nullable Margin moved) {}

  /**
   * The fewest.
   *
   * @param certainAt ballots with which the seat moves; null where it cannot
   * @param from the list that loses it
   * @param to the list that gets it
   */
  public record Margin(
      @Nullable Long certainAt, @Nullable String from, @Nullable String to, boolean exact) {
    /** Whether a seat can move at all. */
    public boolean known() {
      return certainAt != null && from != null && to != null;
    }
  }

  /** What would move a seat there; null where that is not known. */
  public @Nullable Margin closest(String unit) {
    return constituencies.stream()
        .filter(one -> one.unit().equals(unit))
        .map(OfUnit::margins)
        .map(kinds -> kinds == null ? null : kinds.moved())
        .filter(margin -> margin != null && margin.known())
        .findFirst()
        .orElse(null);
  }
}
