package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The cheapest way to more seats for a list in several contests together, or to fewer: in each of
 * them the distance to any seat vector with which it has so many, and over them the least sum, by
 * dynamic programming. Exact where nothing outside a contest decides who takes part in it.
 *
 * @param ballots in all
 * @param steps where, in the order of the contests
 */
public record Programme(long ballots, List<Step> steps) {

  /**
   * What is changed in one contest.
   *
   * @param contest place among the contests
   * @param seats at least so many more, or fewer
   */
  public record Step(int contest, int seats, Witness witness) {}

  /**
   * @param now seats as they stand, by contest
   * @param seats how many more or fewer, 0 or greater
   * @param wanted TIE: the list could have them, if need be by lots; CHANGE: it certainly has them
   * @return nothing if no number of ballots leads there
   * @throws IllegalArgumentException if there are no signposts, see {@link Unavailable#ofTargets}
   * @throws IllegalStateException if a step does not stand the check of {@link Reach#witness}
   */
  public static Optional<Programme> of(
      List<Race> races,
      List<Held> now,
      int list,
      int seats,
      TargetSide side,
      Margin.Kind kind,
      Verdict wanted) {
    List<Reach> reaches =
        races.stream().map(race -> new Reach(race, list, kind, wanted, side)).toList();
    List<long[]> prices = new ArrayList<>();
    for (int contest = 0; contest < races.size(); contest++) {
      // A contest that is the only one has to change them all: no other number is asked for.
      int first = races.size() == 1 ? Math.max(1, seats) : 1;
      int has = has(now.get(contest), list, side);
      prices.add(prices(reaches.get(contest), side, has, first, seats));
    }
    return Cheapest.of(prices, seats)
        .map(
            cheapest -> {
              List<Step> steps = new ArrayList<>();
              for (int contest = 0; contest < races.size(); contest++) {
                int more = cheapest.picks().get(contest);
                if (more > 0) {
                  int target =
                      has(now.get(contest), list, side)
                          + (side == TargetSide.AT_LEAST ? more : -more);
                  long ballots = cheapest.paid().get(contest);
                  steps.add(new Step(contest, more, reaches.get(contest).witness(target, ballots)));
                }
              }
              return new Programme(cheapest.ballots(), steps);
            });
  }

  /** Seats of the list that are certain, or of which it might be deprived. */
  public static int has(Held held, int list, TargetSide side) {
    return (side == TargetSide.AT_LEAST ? held.certain() : held.most())[list];
  }

  /** By number of seats; those below the first are not for sale. */
  private static long[] prices(Reach reach, TargetSide side, int has, int first, int seats) {
    long[] prices = new long[seats + 1];
    Arrays.fill(prices, 1, prices.length, Cheapest.IMPOSSIBLE);
    int more = first;
    for (; more <= seats; more++) {
      OptionalLong ballots = reach.ballots(side == TargetSide.AT_LEAST ? has + more : has - more);
      if (ballots.isEmpty()) {
        break;
      }
      prices[more] = ballots.getAsLong();
    }
    return Arrays.copyOf(prices, more);
  }
}
