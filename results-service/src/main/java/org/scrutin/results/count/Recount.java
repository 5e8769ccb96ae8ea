package org.scrutin.results.count;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.UnitStations;

/** Makes the totals of a tally from nothing but what its stations have. */
final class Recount {
  private static final int BATCH = 4_096;

  private final Sql sql;
  private final int tallyId;
  private final StepContext context;

  Recount(Sql sql, int tallyId, StepContext context) {
    this.sql = sql;
    this.tallyId = tallyId;
    this.context = context;
  }

  /** Of every unit that is no station, by id. */
  Map<Integer, Total> at(long revision) {
    UnitIndex units = context.units();
    SheetTotals sheets = new SheetTotals(new UnitStations(units), context.figures());
    int[] stations = units.stations();
    for (int from = 0; from < stations.length; from += BATCH) {
      int to = Math.min(stations.length, from + BATCH);
      List<Integer> batch = Arrays.stream(stations, from, to).boxed().toList();
      StationStateReader.read(sql, tallyId, batch, revision)
          .forEach((station, state) -> sheets.move(station, StationState.EMPTY, state));
    }
    Map<Integer, TotalsDelta.Part> parts = sheets.delta().parts();
    Map<Integer, Total> totals = new TreeMap<>();
    for (int unit : units.aboveStations()) {
      Total nothing = context.nothingCounted(unit);
      TotalsDelta.Part part = parts.get(unit);
      totals.put(unit, part == null ? nothing : nothing.plus(part));
    }
    return totals;
  }
}
