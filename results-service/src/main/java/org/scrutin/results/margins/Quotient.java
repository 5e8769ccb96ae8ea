package org.scrutin.results.margins;

import java.math.BigInteger;
import org.scrutin.results.seats.DivisorMethod;
import org.scrutin.results.seats.SignpostMethod;

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
        ? Math.max(1, scaled(divisors, theirs, divisors.divisor(seat) - 1))
        : Halving.least(1, BEYOND, some -> compare(some, theirs) >= 0);
  }

  /** The most votes whose quotient for that seat is not above this one. */
  long most(int theirs) {
    return method instanceof DivisorMethod divisors
        ? scaled(divisors, theirs, 0)
        : Halving.least(1, BEYOND, some -> compare(some, theirs) > 0) - 1;
  }

  /** votes * divisor(theirs) / divisor(seat), rounded down after adding {@code more}. */
  private long scaled(DivisorMethod divisors, int theirs, long more) {
    long factor = divisors.divisor(theirs);
    long by = divisors.divisor(seat);
    if (Math.multiplyHigh(votes, factor) == 0 && votes * factor >= 0 && more < BEYOND) {
      long product = votes * factor;
      if (product <= Long.MAX_VALUE - more) {
        return Math.min(BEYOND, (product + more) / by);
      }
    }
    return BigInteger.valueOf(votes)
        .multiply(BigInteger.valueOf(factor))
        .add(BigInteger.valueOf(more))
        .divide(BigInteger.valueOf(by))
        .min(MOST)
        .longValueExact();
  }
}
