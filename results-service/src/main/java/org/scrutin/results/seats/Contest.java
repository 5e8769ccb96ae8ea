package org.scrutin.results.seats;

import java.util.BitSet;

/**
 * Seats to be given, and the votes to give them by. The arrays are the caller's and are only read.
 *
 * @param seats 1 or greater
 * @param votes by list position, 0 or greater each
 * @param admitted positions of the lists that take part
 */
public record Contest(Method method, int seats, long[] votes, BitSet admitted, Ties ties) {
  /**
   * @throws IllegalArgumentException for fewer than one seat (a contest for nothing is a mistake of
   *     the caller, not an empty result), negative votes, or an admitted list without a place in
   *     {@code votes}
   */
  public Contest {
    if (seats < 1) {
      throw new IllegalArgumentException("a contest needs at least one seat, not " + seats);
    }
    for (long count : votes) {
      if (count < 0) {
        throw new IllegalArgumentException("votes are never negative, but one list has " + count);
      }
    }
    if (admitted.length() > votes.length) {
      throw new IllegalArgumentException(
          "list " + (admitted.length() - 1) + " is admitted but has no votes stated");
    }
  }

  /** A contest in which every list takes part. */
  public static Contest open(Method method, int seats, long[] votes, Ties ties) {
    BitSet all = new BitSet(votes.length);
    all.set(0, votes.length);
    return new Contest(method, seats, votes, all, ties);
  }

  /** A list without a vote never wins a seat, whatever the others have. */
  boolean competes(int list) {
    return admitted.get(list) && votes[list] > 0;
  }
}
