package org.scrutin.seats.margins;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.Ratio;

/**
 * A threshold as a margin: the fewest ballots with which a list reaches a share of the valid votes,
 * or falls below it. For a share t, votes T of V: reached by moving {@code ceil(tV - T)}, adding
 * {@code ceil((tV - T)/(1 - t))}, removing {@code ceil((tV - T)/t)} of the others'; lost by moving
 * {@code floor(T - tV) + 1}, removing {@code floor((T - tV)/(1 - t)) + 1}, adding {@code floor((T -
 * tV)/t) + 1} for others.
 *
 * @param share above 0
 * @param reached whether the list has it now
 */
public record ShareMargin(Ratio share, boolean reached, OptionalLong ballots) {

  /** Nothing in {@code ballots} where no number of ballots of that kind does it. */
  public static ShareMargin of(Race race, int list, Ratio share, Kind kind) {
    long own = race.votes()[list];
    boolean reached = share.reachedBy(own, race.valid());
    BigInteger part = BigInteger.valueOf(share.numerator());
    BigInteger whole = BigInteger.valueOf(share.denominator());
    // |tV - T|, over the share's denominator.
    BigInteger gap =
        part.multiply(BigInteger.valueOf(race.valid()))
            .subtract(whole.multiply(BigInteger.valueOf(own)))
            .abs();
    BigInteger perBallot =
        switch (kind) {
          case MOVED -> whole;
          case ADDED -> reached ? part : whole.subtract(part);
          case REMOVED -> reached ? whole.subtract(part) : part;
        };
    if (perBallot.signum() == 0) {
      return new ShareMargin(share, reached, OptionalLong.empty());
    }
    BigInteger[] quotient = gap.divideAndRemainder(perBallot);
    BigInteger ballots =
        quotient[0].add(reached || quotient[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO);
    return new ShareMargin(
        share,
        reached,
        ballots.compareTo(BigInteger.valueOf(most(race, list, kind, reached))) <= 0
            ? OptionalLong.of(ballots.longValueExact())
            : OptionalLong.empty());
  }

  /** As many ballots as there are to change in that way. */
  private static long most(Race race, int list, Kind kind, boolean reached) {
    long own = race.votes()[list];
    boolean somebody = reached ? race.hasOthers(list) : race.onBallot().get(list);
    return switch (kind) {
      case ADDED -> somebody ? Margin.MOST : 0;
      case MOVED -> somebody ? (reached ? own : race.ballots() - own) : 0;
      case REMOVED -> reached ? own : race.ballots() - own;
    };
  }
}
