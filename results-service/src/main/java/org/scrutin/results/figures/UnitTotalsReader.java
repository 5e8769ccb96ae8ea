package org.scrutin.results.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.count.TurnoutSums;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetClasses;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;

/** Reads what is counted in units of any kind: two statements, however many units. */
public final class UnitTotalsReader {
  private final UnitIndex tree;
  private final int tallyId;
  private final int figures;

  public UnitTotalsReader(ElectionDefinition election, UnitIndex tree, int tallyId) {
    this.tree = tree;
    this.tallyId = tallyId;
    this.figures = Figure.COUNT + election.lists().size();
  }

  /** By unit id; a unit of which nothing was ever counted or said has none. */
  public Map<Integer, Total> of(Sql sql, Collection<Integer> units, long revision) {
    List<Integer> stations = units.stream().filter(unit -> tree.kind(unit).station()).toList();
    List<Integer> above = units.stream().filter(unit -> !tree.kind(unit).station()).toList();
    Map<Integer, Total> totals = TotalStore.latest(sql, tallyId, above, revision);
    StationStateReader.read(sql, tallyId, stations, revision)
        .forEach((unit, state) -> totals.put(unit, total(unit, state)));
    return totals;
  }

  /** A station's sheet as totals of one. */
  private Total total(int unit, StationState state) {
    Total none = Total.empty(unit, figures, 1);
    int[] counted = state.counted();
    TurnoutSums turnout = TurnoutSums.NONE;
    if (counted != null) {
      turnout = TurnoutSums.of(counted);
      for (int i = 0; i < counted.length; i++) {
        if (counted[i] != SheetFigures.NOT_STATED) {
          none.sums()[i] = counted[i];
          none.stated()[i] = 1;
        }
      }
    }
    return new Total(
        unit,
        SheetClasses.of(state.sheetClass(), 1),
        state.quarantined() ? 1 : 0,
        state.findings(),
        none.sums(),
        none.stated(),
        turnout);
  }
}
