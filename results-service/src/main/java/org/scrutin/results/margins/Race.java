package org.scrutin.results.margins;

import java.util.Arrays;
import java.util.BitSet;
import org.scrutin.results.seats.Adams;
import org.scrutin.results.seats.DivisorMethod;
import org.scrutin.results.seats.HuntingtonHill;
import org.scrutin.results.seats.Kieswet;
import org.scrutin.results.seats.LargestRemainder;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Plurality;
import org.scrutin.results.seats.SeatRule;
import org.scrutin.results.seats.Ties;

/**
 * The votes of one contest and the rule that makes seats of them.
 *
 * @param votes by list position, 0 or greater each
 * @param valid the base of thresholds, blank ballots included where the law counts them as valid
 * @param onBallot lists that can be voted for here
 * @param blankCounts whether a blank ballot is a valid one
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Race(
    DivisorMethod method,
    Ties ties,
    long[] votes,
    long valid,
    BitSet onBallot,
    boolean blankCounts,
    Admission admission) {

  /** Whether margins are known for a rule: whole divisors or plurality, and no linked lists. */
  public static boolean answers(SeatRule rule) {
    return rule.links().isEmpty()
        && (rule.method() instanceof DivisorMethod || rule.method() instanceof Plurality);
  }

  /**
   * The divisors that decide. For one seat every divisor method is the same: the most votes.
   *
   * @throws IllegalArgumentException for a method without whole divisors, see {@link #answers}
   */
  public static DivisorMethod divisors(Method method) {
    return switch (method) {
      case DivisorMethod divisors -> divisors;
      case Plurality _ -> Method.DHONDT;
      case Adams _, HuntingtonHill _, LargestRemainder _, Kieswet _ ->
          throw new IllegalArgumentException("no margins are known for " + method.code());
    };
  }

  /** The same contest with other votes. */
  public Race with(long[] others, long otherValid) {
    return new Race(method, ties, others, otherValid, onBallot, blankCounts, admission);
  }

  /** Valid ballots for no list. */
  public long blank() {
    return blankCounts ? Math.max(0, valid - Arrays.stream(votes).sum()) : 0;
  }

  /** Ballots that can be moved or taken. */
  long ballots() {
    return Arrays.stream(votes).sum() + blank();
  }

  /** Those that are not this list's. */
  long ballotsOfOthers(int list) {
    return ballots() - votes[list];
  }

  /** Whether a ballot can be cast that is valid and not this list's. */
  boolean hasOthers(int list) {
    return blankCounts || onBallot.cardinality() > (onBallot.get(list) ? 1 : 0);
  }
}
