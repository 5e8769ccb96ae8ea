package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.Lots;

/** Drawings of lots as commissioners would hold them. */
final class TestDraws {
  private static final String INSERT =
      """
      insert into draw (tally_id, unit_id, seat, seats, tied, winners, method, document,
                        proposed_by, proposed_at, confirmed_by, confirmed_at, index)
      values (?, ?, ?, ?, ?, ?, 'hand', 'sha256:' || repeat('0', 64), 'a', now(), 'b', now(), ?)
      """;

  private TestDraws() {}

  /** A sheet on which the first two lists have the same votes. */
  static Sheet evened(SyntheticElection country, Sheet sheet) {
    int most = Math.max(1, sheet.values()[Figure.COUNT]);
    return country.sheet(sheet.unitId(), false, 2 * most + 10, 0, most, most, 0);
  }

  /** Draws all lots that are open, each for the first or the last in the order of the codes. */
  static void all(SyntheticElection country, OpenStep step, boolean last) {
    Sql sql = country.inStep();
    List<Integer> units = step.revision() == 0 ? List.of() : units(country);
    for (SeatRow row : SeatStore.latest(sql, country.tallyId(), units, step.revision())) {
      if (row.lots() != null) {
        draw(sql, country, step, row.unitId(), OpenLots.parse(row.lots()), last);
      }
    }
  }

  private static List<Integer> units(SyntheticElection country) {
    List<Integer> units = new ArrayList<>();
    units.add(country.index().root());
    for (int constituency : country.index().constituencies()) {
      units.add(constituency);
    }
    return units;
  }

  private static void draw(
      Sql sql, SyntheticElection country, OpenStep step, int unit, OpenLots lots, boolean last) {
    List<String> tied = lots.tied();
    List<String> winners =
        last
            ? tied.subList(tied.size() - lots.seats(), tied.size())
            : tied.subList(0, lots.seats());
    step.appendDraw(
        unit,
        Math.toIntExact(step.next() + 1),
        new DrawnBody(country.index().code(unit), lots, winners),
        index ->
            sql.update(
                INSERT,
                country.tallyId(),
                unit,
                lots.seat(),
                lots.seats(),
                tied.toArray(String[]::new),
                winners.toArray(String[]::new),
                index));
  }

  private record DrawnBody(String unit, OpenLots lots, List<String> winners) {}

  /** What is on record for a unit at a revision; read anew, as the log has it. */
  static Draws recorded(SyntheticElection country, int unit, long revision, List<String> codes) {
    Map<Lots, List<Integer>> recorded = new HashMap<>();
    CountDatabase.list(
        "select seat, seats, tied, winners from draw"
            + " where tally_id = ? and unit_id = ? and index < ?",
        row ->
            recorded.put(
                new Lots(
                    row.getInt(1),
                    row.getInt(2),
                    places((String[]) row.getArray(3).getArray(), codes)),
                places((String[]) row.getArray(4).getArray(), codes)),
        country.tallyId(),
        unit,
        revision);
    return recorded::get;
  }

  private static List<Integer> places(String[] chosen, List<String> codes) {
    return List.of(chosen).stream().map(codes::indexOf).sorted().toList();
  }
}
