package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.BitSet;
import org.scrutin.seats.method.Method;

/**
 * Seats to be given, and the votes to give them by. The arrays are the caller's and are only read.
 *
 * @param seats 1 or greater
 * @param votes by list position, 0 or greater each; their sum is a long
 * @param admitted positions of the lists that take part
 * @param candidates the most seats that each list can fill, by position, 0 or greater each
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Contest(
    Method method, int seats, long[] votes, BitSet admitted, Ties ties, int[] candidates) {
  /**
   * @throws IllegalArgumentException for fewer than one seat (a contest for nothing is a mistake of
   *     the caller, not an empty result), negative votes or candidates, other candidates than
   *     lists, or an admitted list without a place in {@code votes}
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
    if (candidates.length != votes.length || hasNegative(candidates)) {
      throw new IllegalArgumentException("every list needs its number of candidates, 0 or more");
    }
  }

  /** A contest in which no list can run out of candidates. */
  public Contest(Method method, int seats, long[] votes, BitSet admitted, Ties ties) {
    this(method, seats, votes, admitted, ties, unlimited(votes.length));
  }

  /** A contest in which every list takes part. */
  public static Contest open(Method method, int seats, long[] votes, Ties ties) {
    BitSet all = new BitSet(votes.length);
    all.set(0, votes.length);
    return new Contest(method, seats, votes, all, ties);
  }

  /** The candidates of lists that never run out of them. */
  public static int[] unlimited(int lists) {
    int[] candidates = new int[lists];
    Arrays.fill(candidates, Integer.MAX_VALUE);
    return candidates;
  }

  /** The same lists and votes under another method, for so many seats. */
  Contest as(Method other, int others) {
    return new Contest(other, others, votes, admitted, ties, candidates);
  }

  /** The same rule among other lists. */
  Contest among(long[] otherVotes, BitSet others, int seatsThere, int[] otherCandidates) {
    return new Contest(method, seatsThere, otherVotes, others, ties, otherCandidates);
  }

  private static boolean hasNegative(int[] counts) {
    for (int count : counts) {
      if (count < 0) {
        return true;
      }
    }
    return false;
  }

  /** A list without a vote never wins a seat, whatever the others have. */
  boolean competes(int list) {
    return admitted.get(list) && votes[list] > 0;
  }

  /** Positions of the lists that can win a seat, in order. */
  int[] competing() {
    int[] lists = new int[votes.length];
    int count = 0;
    for (int list = 0; list < votes.length; list++) {
      if (competes(list)) {
        lists[count++] = list;
      }
    }
    return count == lists.length ? lists : Arrays.copyOf(lists, count);
  }

  /** All their votes. */
  long votesCompeting() {
    long sum = 0;
    for (int list : competing()) {
      sum = Math.addExact(sum, votes[list]);
    }
    return sum;
  }
}
