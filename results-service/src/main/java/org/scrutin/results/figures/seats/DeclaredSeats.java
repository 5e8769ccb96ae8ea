package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrutin.results.count.RecordedDraws;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.Declared;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.seats.allocation.SeatRule;

/**
 * Seats of a tally without sheets: as announced for the unit; else the sum, if they were announced
 * for every constituency in it; else computed, if votes were announced for every constituency of
 * the country; else what was announced for some.
 */
final class DeclaredSeats {
  private final ElectionDefinition election;
  private final UnitIndex tree;
  private final Contests contests;
  private final Map<Integer, DeclaredFigures> inForce;
  private final RecordedDraws draws;

  /**
   * @param inForce by unit id, of the unit asked for and of every contest
   * @param draws of lots, on record
   */
  DeclaredSeats(
      ElectionDefinition election,
      UnitIndex tree,
      Map<Integer, DeclaredFigures> inForce,
      RecordedDraws draws) {
    this.election = election;
    this.tree = tree;
    this.contests = new Contests(election, tree);
    this.inForce = inForce;
    this.draws = draws;
  }

  SeatsFound of(int unit, boolean explain) {
    Map<Integer, Declared<int[]>> announced = announced(unit);
    Optional<Declared<int[]>> whole = declared(unit).seats();
    if (whole.isPresent()) {
      return new SeatsFound.Announced(boxed(whole.get().value()), whole.get().by(), announced);
    }
    int[] within = contests.within(unit);
    if (!announced.isEmpty() && announced.size() == within.length) {
      List<Integer> sum = sum(announced);
      return new SeatsFound.Announced(
          wantsLevelling(unit, sum) ? null : sum, latest(announced), announced);
    }
    Map<Integer, SeatRule.Votes> votes = votes();
    if (!votes.isEmpty() && votes.size() == contests.all().length) {
      return computed(unit, within, votes, explain);
    }
    return announced.isEmpty()
        ? new SeatsFound.Nothing()
        : new SeatsFound.Announced(null, latest(announced), announced);
  }

  /** Whether levelling seats are missing, which a source may count where they are placed or not. */
  private boolean wantsLevelling(int unit, List<Integer> sum) {
    return unit == tree.root()
        && election.allocation().levellingSeats() > 0
        && sum.stream().mapToInt(seats -> Math.max(0, seats)).sum() < election.seats();
  }

  private SeatsFound computed(
      int unit, int[] within, Map<Integer, SeatRule.Votes> votes, boolean explain) {
    SeatRule.Votes sum = SeatRule.Votes.sum(List.copyOf(votes.values()));
    SeatRule.Votes country = new SeatRule.Votes(election.seats(), sum.votes(), sum.valid());
    Allocator allocator = new Allocator(election, tree, country, votes, draws);
    List<ContestSeats> seats = new ArrayList<>();
    for (int contest : within) {
      ContestSeats there = allocator.seats(contest, onBallot(contest), explain);
      Integer toGive = there.toGive();
      if (toGive == null || toGive > 0) {
        seats.add(there);
      }
    }
    return new SeatsFound.Computed(
        false,
        seats,
        unit == tree.root() ? allocator.tier(explain) : null,
        KeptOut.nationally(election, country));
  }

  private Map<Integer, Declared<int[]>> announced(int unit) {
    Map<Integer, Declared<int[]>> announced = new TreeMap<>();
    if (!contests.national()) {
      for (int contest : contests.within(unit)) {
        declared(contest).seats().ifPresent(seats -> announced.put(contest, seats));
      }
    }
    return announced;
  }

  private Map<Integer, SeatRule.Votes> votes() {
    Map<Integer, SeatRule.Votes> votes = new HashMap<>();
    for (int contest : contests.all()) {
      DeclaredFigures figures = declared(contest);
      figures
          .votes()
          .ifPresent(
              stated -> {
                Ballots ballots = ballots(stated.value(), figures);
                votes.put(contest, contests.votes(contest, ballots.votes(), ballots.valid()));
              });
    }
    return votes;
  }

  private Ballots ballots(long[] stated, DeclaredFigures figures) {
    return Ballots.declared(stated, figures, election.blank(), null);
  }

  private BitSet onBallot(int contest) {
    DeclaredFigures figures = declared(contest);
    return figures
        .votes()
        .map(stated -> ballots(stated.value(), figures).onBallot())
        .orElseGet(BitSet::new);
  }

  private DeclaredFigures declared(int unit) {
    return inForce.getOrDefault(unit, DeclaredFigures.NOTHING);
  }

  private static Announcement latest(Map<Integer, Declared<int[]>> announced) {
    return announced.values().stream()
        .map(Declared::by)
        .max(Comparator.comparing(Announcement::announcedAt).thenComparingLong(Announcement::index))
        .orElseThrow();
  }

  private static List<Integer> sum(Map<Integer, Declared<int[]>> announced) {
    return Addition.of(announced.values().stream().map(seats -> boxed(seats.value())).toList());
  }

  private static List<Integer> boxed(int[] seats) {
    return Arrays.stream(seats).boxed().toList();
  }
}
