package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.SeatRule;

/**
 * Recomputes the seats of both tiers. What a constituency gives may hang on every other one, so all
 * are allocated anew; those that a step did move are stored.
 */
final class TierSeating {
  private final ElectionDefinition definition;
  private final UnitIndex units;
  private final boolean apportioned;
  private final RecordedDraws draws;
  private final SeatRows rows;

  TierSeating(ElectionDefinition definition, UnitIndex units, RecordedDraws draws) {
    this.definition = definition;
    this.units = units;
    this.apportioned = definition.allocation().apportioned();
    this.draws = draws;
    this.rows = new SeatRows(definition, units);
  }

  /**
   * @param revision up to which totals are in the database
   * @param country total of the whole
   */
  List<SeatRow> after(Sql sql, TallyHead head, long revision, Total country) {
    List<Integer> contests =
        IntStream.of(units.constituencies())
            .filter(unit -> apportioned || units.seats(unit) > 0)
            .boxed()
            .toList();
    Map<Integer, Total> totals = TotalStore.latest(sql, head.id(), contests, revision);
    List<Total> counted = new ArrayList<>();
    boolean complete = true;
    for (int unit : contests) {
      Total total = totals.get(unit);
      if (total != null && total.counted() > 0) {
        counted.add(total);
      } else {
        // Nothing will ever come from a constituency whose stations all have a status.
        complete &= total != null && total.classes().complete();
      }
    }
    Map<Integer, SeatRow> seats = seats(counted, country, complete);
    Map<Integer, SeatRow> current = new HashMap<>();
    SeatStore.latest(sql, head.id(), seats.keySet(), head.revision())
        .forEach(row -> current.put(row.unitId(), row));
    return seats.values().stream().filter(row -> row.changes(current.get(row.unitId()))).toList();
  }

  /** By unit id, of the whole and of every constituency. */
  private Map<Integer, SeatRow> seats(List<Total> counted, Total country, boolean complete) {
    List<Integer> order = counted.stream().map(Total::unitId).toList();
    List<UnitDraws> drawn = order.stream().map(draws::of).toList();
    UnitDraws above =
        apportioned
            ? draws.between(units.root(), order.stream().map(units::code).toList())
            : draws.of(units.root());
    List<SeatRule.Votes> votes = new ArrayList<>();
    for (int place = 0; place < counted.size(); place++) {
      Total total = counted.get(place);
      int given = units.seats(total.unitId());
      votes.add(ContestVotes.of(total, given, definition.blank(), drawn.get(place)));
    }
    Allocation allocation =
        Allocation.of(
            definition.seatRule(),
            ContestVotes.of(country, definition.seats(), definition.blank(), above),
            votes,
            complete && !counted.isEmpty());
    Map<Integer, SeatRow> seats = new TreeMap<>();
    IntStream.concat(IntStream.of(units.root()), IntStream.of(units.constituencies()))
        .forEach(unit -> seats.put(unit, SeatRow.nothing(unit, definition.lists().size())));
    for (int place = 0; place < counted.size(); place++) {
      int unit = counted.get(place).unitId();
      Allocation.Given given = allocation.constituencies().get(place);
      Integer toGive = apportioned ? (Integer) given.seats() : null;
      seats.put(unit, rows.of(unit, given.outcome(), drawn.get(place), toGive));
    }
    Levelling levelling = allocation.levelling();
    if (levelling != null) {
      int toLevel = definition.allocation().levellingSeats();
      seats.put(units.root(), rows.levelling(levelling, above, toLevel));
    }
    Allocation.Given between = allocation.apportionment();
    if (between != null) {
      seats.put(units.root(), rows.apportionment(between.outcome(), above, order));
    }
    return seats;
  }
}
