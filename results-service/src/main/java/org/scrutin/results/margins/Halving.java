package org.scrutin.results.margins;

import java.util.function.LongPredicate;

/** Searches by halving. */
final class Halving {
  private Halving() {}

  /**
   * The least number from low to high of which something is true.
   *
   * @param isTrue of high, and of every number above one of which it is
   */
  static long least(long low, long high, LongPredicate isTrue) {
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (isTrue.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }
}
