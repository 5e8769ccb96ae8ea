package org.scrutin.results.figures.votes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Declared;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Race;

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

  /**
   * As a source declared them. Valid votes that it did not state are what the law makes of votes
   * and blank ballots.
   *
   * @param stated votes by list position, below 0 for a list on which it is silent
   * @param roll registered voters; null where that is not stated
   */
  public static Ballots declared(
      long[] stated, DeclaredFigures figures, BlankRule blank, @Nullable Long roll) {
    BitSet onBallot = new BitSet();
    IntStream.range(0, stated.length).filter(list -> stated[list] >= 0).forEach(onBallot::set);
    long[] votes = Arrays.stream(stated).map(count -> Math.max(0, count)).toArray();
    long blanks =
        blank == BlankRule.VALID
            ? figures.figure(DeclaredFigure.BLANK).map(Declared::value).orElse(0L)
            : 0;
    long valid =
        figures
            .figure(DeclaredFigure.VALID)
            .map(Declared::value)
            .orElseGet(() -> Math.addExact(Arrays.stream(votes).sum(), blanks));
    return new Ballots(votes, valid, onBallot, roll);
  }

  /** The contest that they decide. */
  public Race race(SeatRule rule, int seats, boolean blankCounts, Admission admission) {
    return new Race(
        rule.method(),
        seats,
        rule.ties(),
        votes,
        valid,
        onBallot,
        blankCounts,
        admission,
        Contest.unlimited(votes.length),
        rule.links());
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
