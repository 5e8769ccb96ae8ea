package org.scrutin.gateway.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How few ballots would move a seat, as far as that can be computed.
 *
 * @param constituencies the closest first
 * @param target how far the list with the most seats is from winning or losing a majority; null
 *     where nobody asked
 */
public record Margins(boolean computable, List<OfUnit> constituencies, @Nullable Target target) {
  /** Of a tally of which nothing can be computed. */
  static final Margins NONE = new Margins(false, List.of(), null);

  public Margins {
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /**
   * A number of seats that a list is to have in the whole.
   *
   * @param side {@code at-least} where it is to win it, {@code at-most} where it is to lose it
   */
  public record Target(String list, String side, @Nullable Ways moved) {
    /** The cheapest way with ballots changed from one list to another; null where there is none. */
    public @Nullable Way cheapest() {
      return moved == null ? null : moved.certainAt();
    }
  }

  /** With how many it is certain. */
  public record Ways(@Nullable Way certainAt) {}

  /**
   * So many ballots, in so many constituencies.
   *
   * @param exact whether fewer cannot do it
   */
  public record Way(long ballots, boolean exact, List<Part> constituencies) {
    public Way {
      constituencies = constituencies == null ? List.of() : constituencies;
    }
  }

  /** In one of them. */
  public record Part(String unit, long ballots) {}

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
