package org.scrutin.gateway.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is still out of a tally can move a seat.
 *
 * @param ballotsAtMost how many ballots it can hold; null where that is not known
 * @param exact false where more seats may be safe than are said to be
 * @param seats null where nothing is computed
 * @param majority null where nothing can be said of one
 */
public record Outstanding(
    Sheets sheets,
    @Nullable Long ballotsAtMost,
    boolean computable,
    @Nullable Boolean exact,
    @Nullable SafeSeats seats,
    @Nullable Majority majority,
    List<Constituency> constituencies) {
  /** Of a tally of which nothing is out, or nothing can be computed. */
  static final Outstanding NONE =
      new Outstanding(new Sheets(0, 0), null, false, null, null, null, List.of());

  public Outstanding {
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** That are out. */
  public record Sheets(long awaited, long quarantined) {}

  /** Seats that nothing can move, and all others. */
  public record SafeSeats(int safe, int open) {}

  /**
   * A majority.
   *
   * @param list that has one; null where none has
   * @param safe whether that is so whatever comes
   */
  public record Majority(@Nullable String list, boolean safe) {}

  /** One constituency. */
  public record Constituency(
      String unit, boolean computable, @Nullable Integer open, List<OpenSeat> could) {
    public Constituency {
      could = could == null ? List.of() : could;
    }
  }

  /**
   * A seat that could go elsewhere.
   *
   * @param to null where nobody would have more
   * @param ballots the fewest that do it
   * @param national whether these are ballots of the whole country
   */
  public record OpenSeat(
      String from, @Nullable String to, long ballots, @Nullable Boolean national) {}
}
