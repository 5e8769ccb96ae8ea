package org.scrutin.results.figures.margins;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a constituency is from other seats.
 *
 * @param seats asked for, by list code; lists without one are left out
 */
record DistanceAnswer(
    Map<String, Integer> seats, DistanceWay moved, DistanceWay added, DistanceWay removed) {

  /**
   * By one way of changing ballots.
   *
   * @param computable absent where it is
   * @param reason why it is not, in English
   * @param reachable whether any number of ballots leads there
   * @param tieAt the fewest after which it could be so, by lots
   * @param exact false where other constituencies decide too, so that this is a bound
   * @param witness changes of votes, by list code and {@code blank}
   */
  record DistanceWay(
      @Nullable Boolean computable,
      @Nullable NotComputable reasonCode,
      @Nullable String reason,
      @Nullable Boolean reachable,
      @Nullable Long tieAt,
      @Nullable Boolean exact,
      @Nullable Map<String, Long> witness) {}
}
