package org.scrutin.seats.margins;

import java.util.function.LongPredicate;

/** Searches by steps that double, then by halving: most answers are small beside their bound. */
final class Halving {
  private Halving() {}

  /**
   * The least number from low to high of which something is true.
   *
   * @param high at most 2^62 above low
   * @param isTrue of high, and of every number above one of which it is
   */
  static long least(long low, long high, LongPredicate isTrue) {
    long from = low;
    for (long step = 1; step < high - from; step *= 2) {
      if (isTrue.test(from + step)) {
        return between(from, from + step, isTrue);
      }
      from += step + 1;
    }
    return between(from, high, isTrue);
  }

  private static long between(long low, long high, LongPredicate isTrue) {
    long from = low;
    long to = high;
    while (from < to) {
      long middle = from + (to - from) / 2;
      if (isTrue.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return to;
  }
}
