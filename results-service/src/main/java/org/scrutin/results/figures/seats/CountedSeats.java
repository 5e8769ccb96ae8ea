package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.ContestVotes;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.count.RecordedDraws;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.sheets.Figure;
import org.scrutin.seats.allocation.SeatRule;

/** Seats as the count steps stored them. */
final class CountedSeats {
  private final Sql sql;
  private final ElectionDefinition election;
  private final UnitIndex tree;
  private final Contests contests;
  private final boolean tiered;
  private final int tallyId;
  private final long revision;

  CountedSeats(Sql sql, ElectionDefinition election, UnitIndex tree, int tallyId, long revision) {
    this.sql = sql;
    this.election = election;
    this.tree = tree;
    this.contests = new Contests(election, tree);
    this.tiered = election.seatRule().tiered();
    this.tallyId = tallyId;
    this.revision = revision;
  }

  /**
   * @param unit asked for
   * @param country totals of the whole
   */
  SeatsFound of(int unit, Total country, boolean explain) {
    List<Integer> within = boxed(contests.within(unit));
    Map<Integer, Total> totals =
        TotalStore.latest(sql, tallyId, tiered ? boxed(contests.all()) : within, revision);
    Allocator allocator = explain ? allocator(country, totals) : null;
    List<ContestSeats> seats = new ArrayList<>();
    for (SeatRow row : SeatStore.latest(sql, tallyId, within, revision)) {
      Total total = totals.get(row.unitId());
      if (total != null && row.given()) {
        seats.add(seats(row, total, allocator));
      }
    }
    seats.sort(Comparator.comparingInt(ContestSeats::unit));
    UpperTier tier = tiered && unit == tree.root() ? tier(seats, totals, allocator) : null;
    return new SeatsFound.Computed(
        true,
        seats,
        tier,
        KeptOut.nationally(election, ContestVotes.of(country, election.seats(), election.blank())));
  }

  private Allocator allocator(Total country, Map<Integer, Total> totals) {
    Map<Integer, SeatRule.Votes> votes = new HashMap<>();
    totals.forEach(
        (unit, total) -> {
          if (!tiered || total.counted() > 0) {
            votes.put(
                unit,
                contests.votes(
                    unit, ContestVotes.votes(total), ContestVotes.valid(total, election.blank())));
          }
        });
    return new Allocator(
        election,
        tree,
        ContestVotes.of(country, election.seats(), election.blank()),
        votes,
        RecordedDraws.read(sql, tallyId, revision, election));
  }

  private ContestSeats seats(SeatRow row, Total total, @Nullable Allocator allocator) {
    int[] stored = row.seats();
    String lots = row.lots();
    OpenLots open = lots == null ? null : OpenLots.parse(lots);
    int given = IntStream.of(stored).sum() + (open == null ? 0 : open.seats());
    Integer byVotes = row.toGive();
    int toGive = byVotes == null ? contests.seats(row.unitId()) : byVotes;
    return new ContestSeats(
        row.unitId(),
        IntStream.range(0, stored.length)
            .mapToObj(list -> onBallot(total, list) ? stored[list] : ContestSeats.NOT_ON_BALLOT)
            .toList(),
        open,
        row.drawn(),
        // Linked lists can have several drawings ahead of them, of which the first is known.
        open != null && !election.allocation().links().isEmpty() ? 0 : Math.max(0, toGive - given),
        byVotes,
        KeptOut.there(election, ContestVotes.of(total, toGive, election.blank())),
        allocator == null ? null : allocator.worksheet(row.unitId()));
  }

  /**
   * @param seats of all constituencies that have some
   */
  private UpperTier tier(
      List<ContestSeats> seats, Map<Integer, Total> totals, @Nullable Allocator allocator) {
    SeatRow row =
        SeatStore.latest(sql, tallyId, List.of(tree.root()), revision).stream()
            .findFirst()
            .orElse(SeatRow.nothing(tree.root(), election.lists().size()));
    String drawing = row.lots();
    OpenLots lots = drawing == null ? null : OpenLots.parse(drawing);
    boolean levelled = row.given();
    List<Integer> levelling = levelled ? boxed(row.seats()) : null;
    int given = levelled ? IntStream.of(row.seats()).sum() : 0;
    int toGive = levelled ? election.allocation().levellingSeats() : 0;
    boolean waits = !levelled && lots == null && !(contests.apportioned() && !seats.isEmpty());
    return new UpperTier(
        levelling,
        lots,
        row.drawn(),
        lots == null ? toGive - given : 0,
        waits ? waitsFor(seats, totals) : List.of(),
        allocator == null ? null : allocator.explained());
  }

  private List<Integer> waitsFor(List<ContestSeats> seats, Map<Integer, Total> totals) {
    List<Integer> open =
        seats.stream().filter(one -> one.lots() != null).map(ContestSeats::unit).toList();
    return IntStream.of(contests.all())
        .filter(
            unit -> {
              Total total = totals.get(unit);
              return total == null || total.counted() == 0 || open.contains(unit);
            })
        .boxed()
        .toList();
  }

  private static boolean onBallot(Total total, int list) {
    return total.stated()[Figure.COUNT + list] > 0;
  }

  private static List<Integer> boxed(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }
}
