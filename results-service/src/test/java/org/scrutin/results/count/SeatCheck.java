package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.SeatRule;

/** Seats as they must be: every constituency allocated anew from the folded log. */
final class SeatCheck {
  private static final int SIZE = 10 + SyntheticElection.LISTS;

  /** Without units whose lists have no seat, which may be stored or not. */
  static Map<Integer, List<Integer>> expected(SyntheticElection country, long revision) {
    Map<Integer, List<Long>> totals = LogReplay.of(country, revision);
    Map<Integer, List<Integer>> seats = new HashMap<>();
    UnitIndex units = country.index();
    List<Long> whole = totals.get(units.root());
    if (whole == null) {
      return seats;
    }
    ElectionDefinition definition = country.election().definition();
    List<Integer> counted =
        Arrays.stream(units.constituencies())
            .filter(unit -> totals.containsKey(unit) && totals.get(unit).get(1) > 0)
            .boxed()
            .toList();
    Allocation allocation =
        Allocation.of(
            definition.seatRule(),
            votes(
                whole,
                definition.seats(),
                TestDraws.recorded(
                    country,
                    units.root(),
                    revision,
                    definition.allocation().apportioned()
                        ? counted.stream().map(units::code).toList()
                        : definition.listCodes())),
            counted.stream()
                .map(
                    unit ->
                        votes(
                            totals.get(unit),
                            units.seats(unit),
                            TestDraws.recorded(country, unit, revision, definition.listCodes())))
                .toList(),
            !counted.isEmpty()
                && Arrays.stream(units.constituencies())
                    .allMatch(unit -> counted.contains(unit) || settled(totals.get(unit))));
    for (int place = 0; place < counted.size(); place++) {
      put(seats, counted.get(place), allocation.constituencies().get(place).outcome().seats());
    }
    if (allocation.levelling() != null) {
      put(seats, units.root(), allocation.levelling().levelling());
    }
    return seats;
  }

  /** Nothing quarantined, nothing awaited. */
  private static boolean settled(List<Long> total) {
    return total.get(2) == 0 && total.get(3) == 0;
  }

  private static void put(Map<Integer, List<Integer>> seats, int unit, int[] given) {
    if (Arrays.stream(given).sum() > 0) {
      seats.put(unit, Arrays.stream(given).boxed().toList());
    }
  }

  static Map<Integer, List<Integer>> stored(SyntheticElection country, long revision) {
    Map<Integer, List<Integer>> seats = new HashMap<>();
    CountDatabase.list(
        "select distinct on (unit_id) unit_id, seats from seats"
            + " where tally_id = ? and revision <= ? order by unit_id, revision desc",
        row ->
            seats.put(
                row.getInt(1), new ArrayList<>(List.of((Integer[]) row.getArray(2).getArray()))),
        country.tallyId(),
        revision);
    seats.values().removeIf(given -> given.stream().allMatch(number -> number == 0));
    return seats;
  }

  private static SeatRule.Votes votes(List<Long> total, int seats, Draws draws) {
    return new SeatRule.Votes(
        seats,
        total.subList(10 + 10, 10 + SIZE).stream().mapToLong(Long::longValue).toArray(),
        valid(total),
        draws);
  }

  /** The test's sheets all state valid. */
  private static long valid(List<Long> total) {
    return total.get(10 + Figure.VALID.ordinal());
  }

  private SeatCheck() {}
}
