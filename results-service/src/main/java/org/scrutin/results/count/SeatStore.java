package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of {@code seats}: one per constituency and step that recomputed it. */
public final class SeatStore {
  static final String LATEST =
      """
      select s.unit_id, s.seats, s.lots, s.to_give
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select * from seats
        where tally_id = ? and unit_id = u.id and revision <= ?
        order by revision desc limit 1) as s
      """;

  private static final String INSERT =
      "insert into seats (tally_id, unit_id, revision, seats, lots, to_give)"
          + " values (?, ?, ?, ?, ?, ?)";

  private SeatStore() {}

  /** The seats of units as of a revision; a unit whose seats were never computed has none. */
  public static List<SeatRow> latest(
      Connection connection, int tallyId, Collection<Integer> units, long revision)
      throws SQLException {
    List<SeatRow> seats = new ArrayList<>();
    try (PreparedStatement read = connection.prepareStatement(LATEST)) {
      read.setArray(1, SqlArrays.ints(connection, units));
      read.setInt(2, tallyId);
      read.setLong(3, revision);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          seats.add(
              new SeatRow(
                  rows.getInt(1),
                  SqlArrays.ints(rows.getArray(2)),
                  rows.getString(3),
                  rows.getObject(4, Integer.class)));
        }
      }
    }
    return seats;
  }

  static void insert(Connection connection, int tallyId, long revision, Collection<SeatRow> seats)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (SeatRow row : seats) {
        insert.setInt(1, tallyId);
        insert.setInt(2, row.unitId());
        insert.setLong(3, revision);
        insert.setArray(4, SqlArrays.ints(connection, row.seats()));
        insert.setString(5, row.lots());
        insert.setObject(6, row.toGive(), Types.INTEGER);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
