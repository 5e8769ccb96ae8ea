package org.scrutin.seats.method;

import java.math.BigInteger;

/** Products of non-negative longs, compared exactly: nothing overflows, nothing is rounded. */
public final class Exact {
  // A square below this and its root are both longs.
  private static final long ROOT = 3_037_000_499L;

  private Exact() {}

  /** Compares {@code a * b} with {@code c * d}; every factor is 0 or greater. */
  public static int compareProducts(long a, long b, long c, long d) {
    if ((a | b | c | d) >>> 31 == 0) {
      return Long.compare(a * b, c * d);
    }
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** Compares {@code a * a * b} with {@code c * c * d}; every factor is 0 or greater. */
  public static int compareSquares(long a, long b, long c, long d) {
    return a <= ROOT && c <= ROOT
        ? compareProducts(a * a, b, c * c, d)
        : BigInteger.valueOf(a)
            .pow(2)
            .multiply(BigInteger.valueOf(b))
            .compareTo(BigInteger.valueOf(c).pow(2).multiply(BigInteger.valueOf(d)));
  }

  /**
   * Divides {@code a * b} by {@code c}.
   *
   * @param c 1 or greater
   * @return the whole part, and the rest below c
   * @throws ArithmeticException if the whole part is beyond a long
   */
  public static Division divide(long a, long b, long c) {
    if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
      return new Division(a * b / c, a * b % c);
    }
    BigInteger[] parts =
        BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .divideAndRemainder(BigInteger.valueOf(c));
    return new Division(parts[0].longValueExact(), parts[1].longValueExact());
  }

  public record Division(long whole, long rest) {}
}
