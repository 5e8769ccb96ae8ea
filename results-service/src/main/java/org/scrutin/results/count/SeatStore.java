package org.scrutin.results.count;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  private static final String INSERT =
      "insert into seats (tally_id, unit_id, revision, seats, lots, drawn, to_give)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private SeatStore() {}

  /** The seats of units as of a revision; a unit whose seats were never computed has none. */
  public static List<SeatRow> latest(
      Sql sql, int tallyId, Collection<Integer> units, long revision) {
    return sql.list(
        LATEST,
        row ->
            new SeatRow(
                row.getInt(1),
                SqlArrays.ints(row, 2),
                row.getString(3),
                Arrays.stream(SqlArrays.longs(row, 4)).boxed().toList(),
                row.getObject(5, Integer.class)),
        units.toArray(Integer[]::new),
        tallyId,
        revision);
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
