package org.scrutin.results.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClasses;

/** The rows of {@code total}: one per ancestor and step that touched it. */
public final class TotalStore {
  // One look-up in the primary key per unit, however many revisions the tally has had.
  static final String LATEST =
      """
      select t.unit_id, t.classes, t.quarantined, t.sums, t.stated,
             t.turnout_sheets, t.turnout_registered, t.turnout_ballots, t.findings
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select * from total
        where tally_id = ? and unit_id = u.id and revision <= ?
        order by revision desc limit 1) as t
      """;

  private static final String LATEST_AT =
      """
      select t.unit_id, t.classes, t.quarantined, t.sums, t.stated,
             t.turnout_sheets, t.turnout_registered, t.turnout_ballots, t.findings, u.revision
      from unnest(?::int[], ?::bigint[]) as u(id, revision)
      cross join lateral (
        select * from total
        where tally_id = ? and unit_id = u.id and revision <= u.revision
        order by revision desc limit 1) as t
      """;

  private static final String INSERT =
      """
      insert into total (tally_id, unit_id, revision, expected, classes, quarantined, sums, stated,
                         turnout_sheets, turnout_registered, turnout_ballots, findings)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private TotalStore() {}

  /** The totals of units as of a revision; a unit has none before the tally's first step. */
  public static Map<Integer, Total> latest(
      Sql sql, int tallyId, Collection<Integer> units, long revision) {
    Map<Integer, Total> totals = new HashMap<>();
    if (units.isEmpty()) {
      return totals;
    }
    sql.list(LATEST, TotalStore::read, units.toArray(Integer[]::new), tallyId, revision)
        .forEach(total -> totals.put(total.unitId(), total));
    return totals;
  }

  /** A unit at a revision of its tally. */
  public record At(int unit, long revision) {}

  /** The same of units at several revisions. */
  public static Map<At, Total> latest(Sql sql, int tallyId, Collection<At> units) {
    Map<At, Total> totals = new HashMap<>();
    if (!units.isEmpty()) {
      sql.list(
          LATEST_AT,
          row -> totals.put(new At(row.getInt(1), row.getLong(10)), read(row)),
          units.stream().map(At::unit).toArray(Integer[]::new),
          units.stream().map(At::revision).toArray(Long[]::new),
          tallyId);
    }
    return totals;
  }

  private static Total read(ResultSet row) throws SQLException {
    return new Total(
        row.getInt(1),
        new SheetClasses(SqlArrays.ints(row, 2)),
        row.getInt(3),
        FindingCounts.of(SqlArrays.ints(row, 9)),
        SqlArrays.longs(row, 4),
        SqlArrays.ints(row, 5),
        new TurnoutSums(row.getInt(6), row.getLong(7), row.getLong(8)));
  }

  static void insert(Sql sql, int tallyId, long revision, Collection<Total> totals) {
    sql.batch(
        INSERT,
        totals,
        total ->
            new Object[] {
              tallyId,
              total.unitId(),
              revision,
              total.classes().expected(),
              total.classes().counts(),
              total.quarantined(),
              total.sums(),
              total.stated(),
              total.turnout().sheets(),
              total.turnout().registered(),
              total.turnout().ballots(),
              total.findings().toArray()
            });
  }
}
