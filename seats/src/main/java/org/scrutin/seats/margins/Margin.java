package org.scrutin.seats.margins;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * The fewest ballots after which a seat goes elsewhere, each changed in the same way. Exact for all
 * methods; see {@link Unavailable}.
 *
 * @param tieAt after so many the seats could no longer be certain; not more than {@code certainAt}
 * @param certainAt after so many they could be wrong
 * @param change the seat that comes first
 * @param tie what would no longer be certain first
 */
public record Margin(long tieAt, long certainAt, Change change, Change tie) {
  // Beyond any electorate; sums with votes stay far from the end of a long.
  static final long MOST = 1L << 50;

  /** How ballots are changed. */
  public enum Kind {
    /** Re-marked from one list to another. */
    MOVED,
    /** Cast in addition, as by voters who were missing. */
    ADDED,
    /** Found to be void. */
    REMOVED
  }

  /**
   * The margin of a contest, or nothing if no number of ballots moves a seat in this way.
   *
   * @throws IllegalArgumentException if margins are not available, see {@link Unavailable}
   */
  public static Optional<Margin> of(Race race, Held held, Kind kind) {
    return Nearest.of(race, held, kind).both().map(Nearest.Both::margin);
  }

  /**
   * The least number of ballots that brings a verdict, or nothing if none does.
   *
   * @param after what so many do; a greater number does that too, which is how it is searched
   */
  public static OptionalLong least(LongFunction<Change> after, Verdict wanted) {
    LongPredicate does = ballots -> after.apply(ballots).verdict().compareTo(wanted) >= 0;
    return does.test(MOST) ? OptionalLong.of(Halving.least(0, MOST, does)) : OptionalLong.empty();
  }
}
