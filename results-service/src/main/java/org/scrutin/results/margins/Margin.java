package org.scrutin.results.margins;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * The fewest ballots after which a seat goes elsewhere, each changed in the same way.
 *
 * @param tieAt after so many the seats could no longer be certain; not more than {@code certainAt}
 * @param certainAt after so many they could be wrong
 * @param change the seat that comes first
 */
public record Margin(long tieAt, long certainAt, Change change) {
  // Beyond any electorate; sums with votes stay far from the end of a long.
  private static final long MOST = 1L << 50;

  /** How ballots are changed. */
  public enum Kind {
    /** Re-marked from one list to another. */
    MOVED,
    /** Cast in addition, as by voters who were missing. */
    ADDED,
    /** Found to be void. */
    REMOVED
  }

  /** The margin of a contest, or nothing if no number of ballots moves a seat in this way. */
  public static Optional<Margin> of(Race race, Held held, Kind kind) {
    Sensitivity sensitivity = new Sensitivity(race, held);
    LongFunction<Change> after =
        ballots ->
            sensitivity.worst(
                switch (kind) {
                  case MOVED -> Freedom.moving(race, ballots);
                  case ADDED -> Freedom.adding(ballots);
                  case REMOVED -> Freedom.removing(race, ballots);
                });
    OptionalLong certain = least(after, Verdict.CHANGE);
    if (certain.isEmpty()) {
      return Optional.empty();
    }
    long tie = least(after, Verdict.TIE).orElseThrow();
    return Optional.of(new Margin(tie, certain.getAsLong(), after.apply(certain.getAsLong())));
  }

  /**
   * The least number of ballots that brings a verdict, or nothing if none does.
   *
   * @param after what so many do; a greater number does that too, so the least is found by halving
   */
  public static OptionalLong least(LongFunction<Change> after, Verdict wanted) {
    long high = 1;
    while (after.apply(high).verdict().compareTo(wanted) < 0) {
      if (high >= MOST) {
        return OptionalLong.empty();
      }
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (after.apply(middle).verdict().compareTo(wanted) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalLong.of(high);
  }
}
