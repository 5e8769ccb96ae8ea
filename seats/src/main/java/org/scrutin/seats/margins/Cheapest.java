package org.scrutin.seats.margins;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest way to have so many seats change, where each of several places can let some go at a
 * price. Dynamic programming over the places: exact, whatever the prices.
 *
 * @param ballots what it costs in all
 * @param picks how many seats each place gives; together at least what was asked for
 * @param paid what each place costs
 */
record Cheapest(long ballots, List<Integer> picks, List<Long> paid) {
  /** A price that nobody can pay; a few of them still add up to a long. */
  static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

  /**
   * @param prices by place, then by number of seats from 0, which is free
   * @param seats how many are asked for, 0 or greater
   * @return nothing if there are not so many at any price
   */
  static Optional<Cheapest> of(List<long[]> prices, int seats) {
    long[] best = new long[seats + 1];
    Arrays.fill(best, IMPOSSIBLE);
    best[0] = 0;
    int[][] picked = new int[prices.size()][seats + 1];
    for (int place = 0; place < prices.size(); place++) {
      long[] price = prices.get(place);
      // From the top, so that a place is drawn on once.
      for (int wanted = seats; wanted > 0; wanted--) {
        for (int given = 1; given < price.length; given++) {
          long sum = Math.min(IMPOSSIBLE, best[Math.max(0, wanted - given)] + price[given]);
          if (sum < best[wanted]) {
            best[wanted] = sum;
            picked[place][wanted] = given;
          }
        }
      }
    }
    return best[seats] < IMPOSSIBLE
        ? Optional.of(traced(prices, picked, best[seats]))
        : Optional.empty();
  }

  private static Cheapest traced(List<long[]> prices, int[][] picked, long ballots) {
    Integer[] picks = new Integer[picked.length];
    Long[] paid = new Long[picked.length];
    int left = picked.length == 0 ? 0 : picked[0].length - 1;
    for (int place = picked.length - 1; place >= 0; place--) {
      picks[place] = picked[place][left];
      paid[place] = prices.get(place)[picks[place]];
      left = Math.max(0, left - picks[place]);
    }
    return new Cheapest(ballots, List.of(picks), List.of(paid));
  }
}
