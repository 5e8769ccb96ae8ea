package org.scrutin.results.seats;

/**
 * Products of two non-negative longs, compared in 128 bits: nothing overflows, nothing is rounded.
 */
public final class Exact {
  private Exact() {}

  /** Compares {@code a * b} with {@code c * d}; every factor is 0 or greater. */
  public static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }
}
