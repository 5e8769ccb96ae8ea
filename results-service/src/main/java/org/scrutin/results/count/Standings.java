package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.DeclaredReader;

/** Reads where units stand: three statements, however many units. */
final class Standings {
  /** A unit's figures beside the state of its stations. */
  record Row(int expected, int counted, int quarantined, Standing standing) {
    static final Row EMPTY = new Row(0, 0, 0, Standing.NOTHING);
  }

  private final Scene scene;
  private final int tallyId;
  private final Moment moment;

  Standings(Scene scene, int tallyId, Moment moment) {
    this.scene = scene;
    this.tallyId = tallyId;
    this.moment = moment;
  }

  /** By unit id, for every unit asked for. */
  Map<Integer, Row> of(Connection connection, Collection<Integer> units) throws SQLException {
    List<Integer> stations =
        units.stream().filter(unit -> scene.units().kind(unit).station()).toList();
    List<Integer> above =
        units.stream().filter(unit -> !scene.units().kind(unit).station()).toList();
    Map<Integer, Total> totals = TotalStore.latest(connection, tallyId, above, moment.sheets());
    SheetVersions.of(connection, tallyId, stations, moment.sheets())
        .forEach((unit, state) -> totals.put(unit, total(unit, state)));
    int[] ids = units.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, DeclaredFigures> declared =
        new DeclaredReader(connection).inForce(tallyId, moment.declared(), moment.until(), ids);
    Map<Integer, Row> rows = new HashMap<>();
    for (int unit : ids) {
      Total total = totals.getOrDefault(unit, Total.empty(unit, scene.figures()));
      int expected = scene.units().stations(unit);
      Standing standing =
          Standing.of(
              scene.definition(),
              total,
              declared.getOrDefault(unit, DeclaredFigures.NOTHING),
              expected);
      rows.put(unit, new Row(expected, total.counted(), total.quarantined(), standing));
    }
    return rows;
  }

  /** A station's sheet as totals of one. */
  private Total total(int unit, SheetVersions.State state) {
    Total none = Total.empty(unit, scene.figures());
    long[] counted = state.counted();
    int quarantined = state.quarantined() ? 1 : 0;
    if (counted == null) {
      return new Total(unit, 0, quarantined, none.sums(), none.stated());
    }
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] != SheetLeaf.NOT_STATED) {
        none.sums()[i] = counted[i];
        none.stated()[i] = 1;
      }
    }
    return new Total(unit, 1, quarantined, none.sums(), none.stated());
  }
}
