package org.scrutin.results.seats;

/**
 * One seat and the quotient that won it. Equal quotients that all win are numbered by list
 * position.
 *
 * @param seat from 1
 * @param list position of the list
 * @param votes of the list
 * @param divisor of this seat of the list
 */
public record Award(int seat, int list, long votes, long divisor) {
  /** The quotient as an exact fraction that shows where it comes from, so not reduced. */
  public String quotient() {
    return votes + "/" + divisor;
  }
}
