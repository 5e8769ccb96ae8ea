package org.scrutin.results.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;

/** The rows of {@code seats}: one per constituency and step that recomputed it. */
public final class SeatStore {
  static final String LATEST =
      """
      select s.unit_id, s.seats, s.lots, s.drawn, s.to_give
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select * from seats
        where tally_id = ? and unit_id = u.id and revision <= ?
        order by revision desc limit 1) as s
      """;

  private static final String LATEST_AT =
      """
      select s.unit_id, s.seats, s.lots, s.drawn, s.to_give, u.revision
      from unnest(?::int[], ?::bigint[]) as u(id, revision)
      cross join lateral (
        select * from seats
        where tally_id = ? and unit_id = u.id and revision <= u.revision
        order by revision desc limit 1) as s
      """;

  private static final String INSERT =
      "insert into seats (tally_id, unit_id, revision, seats, lots, drawn, to_give)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private SeatStore() {}

  /** The seats of units as of a revision; a unit whose seats were never computed has none. */
  public static List<SeatRow> latest(
      Sql sql, int tallyId, Collection<Integer> units, long revision) {
    return sql.list(LATEST, SeatStore::read, units.toArray(Integer[]::new), tallyId, revision);
  }

  /** A unit at a revision of its tally. */
  public record At(int unit, long revision) {}

  /** The same of units at several revisions. */
  public static Map<At, SeatRow> latest(Sql sql, int tallyId, Collection<At> units) {
    Map<At, SeatRow> rows = new HashMap<>();
    if (!units.isEmpty()) {
      sql.list(
          LATEST_AT,
          row -> rows.put(new At(row.getInt(1), row.getLong(6)), read(row)),
          units.stream().map(At::unit).toArray(Integer[]::new),
          units.stream().map(At::revision).toArray(Long[]::new),
          tallyId);
    }
    return rows;
  }

  private static SeatRow read(ResultSet row) throws SQLException {
    return new SeatRow(
        row.getInt(1),
        SqlArrays.ints(row, 2),
        row.getString(3),
        Arrays.stream(SqlArrays.longs(row, 4)).boxed().toList(),
        row.getObject(5, Integer.class));
  }

  static void insert(Sql sql, int tallyId, long revision, Collection<SeatRow> seats) {
    sql.batch(
        INSERT,
        seats,
        row ->
            new @Nullable Object[] {
              tallyId,
              row.unitId(),
              revision,
              row.seats(),
              row.lots(),
              row.drawn().toArray(Long[]::new),
              row.toGive()
            });
  }
}
