package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rows of {@code total}: one per ancestor and step that touched it. */
public final class TotalStore {
  // One look-up in the primary key per unit, however many revisions the tally has had.
  static final String LATEST =
      """
      select t.unit_id, t.counted, t.quarantined, t.sums, t.stated
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select * from total
        where tally_id = ? and unit_id = u.id and revision <= ?
        order by revision desc limit 1) as t
      """;

  private static final String INSERT =
      """
      insert into total (tally_id, unit_id, revision, counted, quarantined, sums, stated)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private TotalStore() {}

  /** The totals of units as of a revision; a unit below which nothing was counted has none. */
  public static Map<Integer, Total> latest(
      Connection connection, int tallyId, Collection<Integer> units, long revision)
      throws SQLException {
    Map<Integer, Total> totals = new HashMap<>();
    if (units.isEmpty()) {
      return totals;
    }
    try (PreparedStatement read = connection.prepareStatement(LATEST)) {
      read.setArray(1, SqlArrays.ints(connection, units));
      read.setInt(2, tallyId);
      read.setLong(3, revision);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          int unit = rows.getInt(1);
          totals.put(
              unit,
              new Total(
                  unit,
                  rows.getInt(2),
                  rows.getInt(3),
                  SqlArrays.longs(rows.getArray(4)),
                  SqlArrays.ints(rows.getArray(5))));
        }
      }
    }
    return totals;
  }

  static void insert(Connection connection, int tallyId, long revision, Collection<Total> totals)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Total total : totals) {
        insert.setInt(1, tallyId);
        insert.setInt(2, total.unitId());
        insert.setLong(3, revision);
        insert.setInt(4, total.counted());
        insert.setInt(5, total.quarantined());
        insert.setArray(6, SqlArrays.longs(connection, total.sums()));
        insert.setArray(7, SqlArrays.ints(connection, total.stated()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
