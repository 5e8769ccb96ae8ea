package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Ratio;

/**
 * What votes are worth in quotas: full ones and remainders, by list position. Remainders are over
 * the quota's denominator.
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record Remainders(Ratio quota, long[] full, long[] rest) {

  static Remainders of(Contest contest, Ratio quota) {
    long[] full = new long[contest.votes().length];
    long[] rest = new long[full.length];
    for (int list : contest.competing()) {
      var parts = Exact.divide(contest.votes()[list], quota.denominator(), quota.numerator());
      full[list] = parts.whole();
      rest[list] = parts.rest();
    }
    return new Remainders(quota, full, rest);
  }

  long seats() {
    return Arrays.stream(full).reduce(0, Math::addExact);
  }

  /** Whether a list has three quarters of the quota. */
  boolean isThreeQuarters(int list) {
    return full[list] > 0 || Exact.compareProducts(4, rest[list], 3, quota.numerator()) >= 0;
  }

  /** Serves each of the lists at most once, by the largest remainder. */
  Served serve(IntStream lists, int seats) {
    List<Integer> order =
        lists
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer list) -> -rest[list])
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int count = Math.min(seats, order.size());
    if (count == 0) {
      return Served.NOBODY;
    }
    long last = rest[order.get(count - 1)];
    int[] served = order.stream().limit(count).mapToInt(Integer::intValue).toArray();
    return new Served(
        served,
        (int) Arrays.stream(served).filter(list -> rest[list] > last).count(),
        order.stream().skip(count).filter(list -> rest[list] == last).toList());
  }
}
