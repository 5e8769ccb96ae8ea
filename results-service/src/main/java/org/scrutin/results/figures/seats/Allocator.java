package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.count.RecordedDraws;
import org.scrutin.results.count.UnitDraws;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;

/** Applies an election's rule to its contests, with what the whole country decides for each. */
final class Allocator {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;
  private final Map<Integer, SeatRule.Votes> votes;
  private final List<Integer> order;
  private final List<UnitDraws> drawn;
  private final UnitDraws above;
  private final Allocation allocation;

  /**
   * @param country all votes, for national thresholds and a national tier
   * @param votes of contests by unit id; under a rule of two tiers of all that have votes
   * @param draws of lots, on record
   */
  Allocator(
      ElectionDefinition election,
      UnitIndex units,
      SeatRule.Votes country,
      Map<Integer, SeatRule.Votes> votes,
      RecordedDraws draws) {
    this.election = election;
    this.units = units;
    this.contests = new Contests(election, units);
    this.votes = new TreeMap<>(votes);
    this.order = new ArrayList<>(this.votes.keySet());
    this.drawn = order.stream().map(draws::of).toList();
    this.above =
        contests.apportioned()
            ? draws.between(units.root(), order.stream().map(units::code).toList())
            : draws.of(units.root());
    List<SeatRule.Votes> each = new ArrayList<>();
    for (SeatRule.Votes own : this.votes.values()) {
      each.add(with(own, drawn.get(each.size())));
    }
    this.allocation =
        Allocation.of(
            election.seatRule(), with(country, above), each, votes.size() == contests.all().length);
  }

  private static SeatRule.Votes with(SeatRule.Votes votes, UnitDraws draws) {
    return new SeatRule.Votes(votes.seats(), votes.votes(), votes.valid(), draws);
  }

  /** Nothing where a contest has no votes or no seats. */
  @Nullable Worksheet worksheet(int unit) {
    SeatRule.Votes own = votes.get(unit);
    if (own == null) {
      return null;
    }
    Allocation.Given given = given(unit);
    return given.contest() == null
        ? null
        : new Worksheet(given.contest(), own.valid(), given.outcome());
  }

  UpperTier.Explained explained() {
    return new UpperTier.Explained(allocation, order);
  }

  /**
   * @param onBallot positions of the lists that can have votes there
   */
  ContestSeats seats(int unit, BitSet onBallot, boolean explain) {
    Allocation.Given given = given(unit);
    Outcome outcome = given.outcome();
    int[] seats = outcome.seats();
    return new ContestSeats(
        unit,
        IntStream.range(0, seats.length)
            .mapToObj(list -> onBallot.get(list) ? seats[list] : ContestSeats.NOT_ON_BALLOT)
            .toList(),
        lots(outcome),
        drawn.get(order.indexOf(unit)).used(),
        unassigned(outcome),
        contests.apportioned() ? (Integer) given.seats() : null,
        KeptOut.there(election, Objects.requireNonNull(votes.get(unit))),
        explain ? worksheet(unit) : null);
  }

  /** The tier above the constituencies; null where the rule has none. */
  @Nullable UpperTier tier(boolean explain) {
    if (!election.seatRule().tiered()) {
      return null;
    }
    Levelling levelling = allocation.levelling();
    Allocation.Given between = allocation.apportionment();
    UpperTier.Explained explained = explain ? explained() : null;
    if (levelling != null) {
      return new UpperTier(
          Arrays.stream(levelling.levelling()).boxed().toList(),
          lots(levelling.national()),
          above.used(),
          unassigned(levelling.national()),
          List.of(),
          explained);
    }
    if (between != null) {
      OpenLots lots =
          between.outcome() instanceof Outcome.LotsRequired open
              ? OpenLots.ofUnits(open.lots(), place -> units.code(order.get(place)))
              : null;
      return new UpperTier(
          null, lots, above.used(), unassigned(between.outcome()), List.of(), explained);
    }
    return new UpperTier(null, null, List.of(), 0, waitsFor(), explained);
  }

  private List<Integer> waitsFor() {
    return IntStream.of(contests.all())
        .filter(
            unit ->
                !votes.containsKey(unit) || given(unit).outcome() instanceof Outcome.LotsRequired)
        .boxed()
        .toList();
  }

  private Allocation.Given given(int unit) {
    return allocation.constituencies().get(order.indexOf(unit));
  }

  private @Nullable OpenLots lots(Outcome outcome) {
    return outcome instanceof Outcome.LotsRequired open ? OpenLots.of(open.lots(), election) : null;
  }

  private static int unassigned(Outcome outcome) {
    return outcome instanceof Outcome.Unassigned left ? left.unassigned() : 0;
  }
}
