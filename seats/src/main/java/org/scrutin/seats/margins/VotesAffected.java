package org.scrutin.seats.margins;

import java.util.Arrays;
import java.util.List;

/**
 * Votes of a contest that may be otherwise than they were counted, all of them at once and any part
 * of each.
 *
 * @param added ballots that may be missing: of voters who were kept away, or rejected and possibly
 *     valid; each could be for any list that can be voted for, or for none
 * @param taken ballots that may be void, whosever they are
 * @param takenFrom ballots of each list that may be void, by position
 * @param misread ballots that may be another list's
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record VotesAffected(long added, long taken, long[] takenFrom, List<Misread> misread) {
  /**
   * @throws IllegalArgumentException if a number is below 0
   */
  public VotesAffected {
    misread = List.copyOf(misread);
    if (added < 0 || taken < 0 || Arrays.stream(takenFrom).anyMatch(ballots -> ballots < 0)) {
      throw new IllegalArgumentException("ballots are never negative");
    }
  }

  /**
   * Ballots read for one list that may be another's.
   *
   * @param ballots 0 or greater
   */
  public record Misread(int from, int to, long ballots) {
    public Misread {
      if (ballots < 0 || from == to) {
        throw new IllegalArgumentException("ballots are misread for another list, 0 or more");
      }
    }
  }

  /** Ballots of a list that may be void or another's. */
  long from(int list, long votes) {
    long sum = takenFrom[list];
    for (Misread one : misread) {
      sum += one.from() == list ? one.ballots() : 0;
    }
    return Math.min(votes, sum);
  }

  /** Ballots of others that may be this list's. */
  long to(int list) {
    long sum = 0;
    for (Misread one : misread) {
      sum += one.to() == list ? one.ballots() : 0;
    }
    return sum;
  }

  /** More than nothing. */
  boolean any() {
    return added > 0
        || taken > 0
        || Arrays.stream(takenFrom).anyMatch(ballots -> ballots > 0)
        || misread.stream().anyMatch(one -> one.ballots() > 0);
  }
}
