package org.scrutin.results.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.StepContext;
import org.scrutin.results.count.Total;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClasses;

/** Reads where units stand: three statements, however many units. */
public final class UnitFiguresReader {
  /**
   * A unit's figures beside the state of its stations.
   *
   * @param quarantined whose newest sheet waits, whether or not an older one counts
   */
  public record Row(
      SheetClasses classes, int quarantined, FindingCounts findings, UnitFigures figures) {
    public static final Row EMPTY =
        new Row(SheetClasses.none(), 0, FindingCounts.NONE, UnitFigures.NOTHING);
  }

  private final StepContext context;
  private final int tallyId;
  private final Moment moment;

  public UnitFiguresReader(StepContext context, int tallyId, Moment moment) {
    this.context = context;
    this.tallyId = tallyId;
    this.moment = moment;
  }

  /** By unit id, for every unit asked for. */
  public Map<Integer, Row> of(Sql sql, Collection<Integer> units) {
    Map<Integer, Total> totals =
        new UnitTotalsReader(context.definition(), context.units(), tallyId)
            .of(sql, units, moment.sheets());
    int[] ids = units.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, DeclaredFigures> declared =
        new DeclaredReader(sql).inForce(tallyId, moment.declared(), moment.until(), ids);
    Map<Integer, Row> rows = new HashMap<>();
    for (int unit : ids) {
      Total total = totals.getOrDefault(unit, context.nothingCounted(unit));
      UnitFigures figures =
          UnitFigures.of(
              context.definition(), total, declared.getOrDefault(unit, DeclaredFigures.NOTHING));
      rows.put(unit, new Row(total.classes(), total.quarantined(), total.findings(), figures));
    }
    return rows;
  }
}
