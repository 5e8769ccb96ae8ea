package org.scrutin.bench;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Times work that is done in memory. */
final class Timing {
  private static final double NANOS_PER_MILLI = 1e6;

  private Timing() {}

  /** Milliseconds; as many rounds go before to warm up. */
  static double median(LongSupplier work, int rounds) {
    long[] nanos = new long[rounds];
    long kept = 0;
    for (int round = -rounds; round < rounds; round++) {
      long start = System.nanoTime();
      kept += work.getAsLong();
      if (round >= 0) {
        nanos[round] = System.nanoTime() - start;
      }
    }
    if (kept == Long.MIN_VALUE) {
      throw new IllegalStateException("never: this keeps the work from being left out");
    }
    Arrays.sort(nanos);
    return nanos[rounds / 2] / NANOS_PER_MILLI;
  }
}
