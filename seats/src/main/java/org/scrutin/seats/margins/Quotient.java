package org.scrutin.seats.margins;

import java.math.BigInteger;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.SignpostMethod;

/**
 * The quotient of a list's votes and one of its seats, as a bar that other lists' quotients lie
 * above or below.
 *
 * @param votes 1 or greater
 * @param seat 1 or greater
 */
record Quotient(SignpostMethod method, long votes, int seat) {
  /** More votes than any list can have. */
  static final long BEYOND = Margin.MOST * 2;

  private static final BigInteger MOST = BigInteger.valueOf(BEYOND);

  /** Above 0 if so many votes for that seat come before this quotient. */
  int compare(long others, int theirs) {
    return others == 0 ? -1 : method.compare(others, theirs, votes, seat);
  }

  /** The fewest votes, at least one, whose quotient for that seat is not below this one. */
  long least(int theirs) {
    return method instanceof DivisorMethod divisors
        ? scaled(divisors, theirs, true)
        : Halving.least(1, BEYOND, some -> compare(some, theirs) >= 0);
  }

  /** The most votes whose quotient for that seat is not above this one. */
  long most(int theirs) {
    return method instanceof DivisorMethod divisors
        ? scaled(divisors, theirs, false)
        : Halving.least(1, BEYOND, some -> compare(some, theirs) > 0) - 1;
  }

  /** votes * divisor(theirs) / divisor(seat), rounded up or down. */
  private long scaled(DivisorMethod divisors, int theirs, boolean up) {
    long factor = divisors.divisor(theirs);
    long by = divisors.divisor(seat);
    long product = votes * factor;
    if (Math.multiplyHigh(votes, factor) == 0 && product >= 0) {
      return Math.min(BEYOND, up ? Math.ceilDiv(product, by) : product / by);
    }
    BigInteger[] parts =
        BigInteger.valueOf(votes)
            .multiply(BigInteger.valueOf(factor))
            .divideAndRemainder(BigInteger.valueOf(by));
    return parts[0].add(up ? parts[1].min(BigInteger.ONE) : BigInteger.ZERO).min(MOST).longValue();
  }
}
