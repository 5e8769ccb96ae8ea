package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.UnitKind;
import org.scrutin.results.seats.SeatRule;

/** Seats as they must be: every constituency allocated anew from the folded log. */
final class SeatCheck {
  private static final int SIZE = 10 + Country.LISTS;

  static Map<Integer, List<Integer>> expected(Country country, long revision) {
    Map<Integer, List<Long>> totals = Fold.of(country, revision);
    SeatRule rule = country.election().definition().seatRule();
    Map<Integer, List<Integer>> seats = new HashMap<>();
    List<Long> whole = totals.get(country.index().root());
    if (whole == null) {
      return seats;
    }
    BitSet admitted = rule.admittedNationally(votes(whole), valid(whole));
    totals.forEach(
        (unit, total) -> {
          if (country.index().kind(unit) == UnitKind.CONSTITUENCY && total.get(0) > 0) {
            var contest =
                new SeatRule.Votes(country.index().seats(unit), votes(total), valid(total));
            int[] given = rule.allocate(contest, admitted).seats();
            seats.put(unit, Arrays.stream(given).boxed().toList());
          }
        });
    return seats;
  }

  static Map<Integer, List<Integer>> stored(Country country, long revision) {
    Map<Integer, List<Integer>> seats = new HashMap<>();
    CountDatabase.list(
        "select distinct on (unit_id) unit_id, seats from seats"
            + " where tally_id = ? and revision <= ? order by unit_id, revision desc",
        row ->
            seats.put(
                row.getInt(1), new ArrayList<>(List.of((Integer[]) row.getArray(2).getArray()))),
        country.tallyId(),
        revision);
    return seats;
  }

  private static long[] votes(List<Long> total) {
    return total.subList(2 + 10, 2 + SIZE).stream().mapToLong(Long::longValue).toArray();
  }

  /** The test's sheets all state valid. */
  private static long valid(List<Long> total) {
    return total.get(2 + Figure.VALID.ordinal());
  }

  private SeatCheck() {}
}
