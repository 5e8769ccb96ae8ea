package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
    Map<Integer, Total> totals =
        new UnitTotals(scene.definition(), scene.units(), tallyId)
            .of(connection, units, moment.sheets());
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
}
