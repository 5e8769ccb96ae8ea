package org.scrutin.seats.method;

/**
 * A method that gives each seat to the list with the greatest votes per signpost of its next seat
 * (Pukelsheim, Proportional Representation, 2nd ed., ch. 3 and 4). Most have whole signposts, see
 * {@link DivisorMethod}; the others compare in their own way. All are exact.
 */
public sealed interface SignpostMethod extends Method permits DivisorMethod, Adams, HuntingtonHill {
  /**
   * Compares two quotients: above 0 if {@code votesA} for a list's {@code seatA}-th seat come
   * before {@code votesB} for the other's {@code seatB}-th.
   *
   * @param votesA 1 or greater, as votesB
   * @param seatA 1 or greater, as seatB
   */
  int compare(long votesA, int seatA, long votesB, int seatB);

  /** The quotient of a list's n-th seat as people write it: not reduced, not rounded. */
  Figure figure(long votes, int seat);
}
