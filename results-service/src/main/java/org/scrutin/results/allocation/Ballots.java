package org.scrutin.results.allocation;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the votes of a unit.
 *
 * @param votes by list position, 0 or greater each
 * @param valid blank ballots included where the law counts them as valid
 * @param onBallot lists that can be voted for there
 * @param roll registered voters; null where that is not stated
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Ballots(long[] votes, long valid, BitSet onBallot, @Nullable Long roll) {

  public static Ballots none(int lists) {
    return new Ballots(new long[lists], 0, new BitSet(), null);
  }

  /** What is left without a part of it. */
  public Ballots without(Ballots part) {
    long[] left = votes.clone();
    for (int list = 0; list < left.length; list++) {
      left[list] = Math.max(0, left[list] - part.votes[list]);
    }
    return new Ballots(left, Math.max(0, valid - part.valid), onBallot, roll);
  }

  /** Nobody's ballots are left, on the same ballot paper. */
  public Ballots emptied() {
    return new Ballots(new long[votes.length], 0, onBallot, roll);
  }

  /** Valid ballots that are no list's. */
  public long blank() {
    long sum = 0;
    for (long count : votes) {
      sum += count;
    }
    return Math.max(0, valid - sum);
  }
}
