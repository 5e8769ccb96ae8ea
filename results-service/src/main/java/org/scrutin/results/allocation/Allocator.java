package org.scrutin.results.allocation;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.seats.Outcome;
import org.scrutin.results.seats.SeatRule;

/** Applies an election's rule to its contests, with what the whole country decides for each. */
final class Allocator {
  private final ElectionDefinition election;
  private final SeatRule rule;
  private final BitSet admittedNationally;

  /**
   * @param country all votes, for national thresholds
   */
  Allocator(ElectionDefinition election, SeatRule.Votes country) {
    this.election = election;
    this.rule = election.seatRule();
    this.admittedNationally = rule.admittedNationally(country.votes(), country.valid());
  }

  Outcome outcome(SeatRule.Votes contest) {
    return rule.allocate(contest, admittedNationally);
  }

  Worksheet worksheet(SeatRule.Votes contest) {
    return new Worksheet(
        rule.contest(contest, admittedNationally), contest.valid(), outcome(contest));
  }

  /**
   * @param onBallot positions of the lists that can have votes there
   */
  ContestSeats seats(int unit, SeatRule.Votes contest, BitSet onBallot, boolean explain) {
    Outcome outcome = outcome(contest);
    @Nullable OpenLots lots =
        outcome instanceof Outcome.LotsRequired open ? OpenLots.of(open.lots(), election) : null;
    int unassigned = outcome instanceof Outcome.Unassigned left ? left.unassigned() : 0;
    int[] seats = outcome.seats();
    return new ContestSeats(
        unit,
        IntStream.range(0, seats.length)
            .mapToObj(list -> onBallot.get(list) ? seats[list] : ContestSeats.NOT_ON_BALLOT)
            .toList(),
        lots,
        unassigned,
        explain ? worksheet(contest) : null);
  }
}
