package org.scrutin.results.seats;

/**
 * A method that gives each seat to the greatest {@code votes / divisor(seats already won + 1)}.
 * Only the proportions of the divisors matter, so that a method with fractions states them as
 * integers over a common denominator.
 */
public sealed interface DivisorMethod extends Method permits DHondt {
  /**
   * The divisor of a list's i-th seat: positive and increasing with i.
   *
   * @param seat i, 1 or greater
   */
  long divisor(int seat);
}
