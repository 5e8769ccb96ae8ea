package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.scrutin.results.count.TotalsDelta;

/** The staging tables. Every method works in the transaction of the connection that it is given. */
@ApplicationScoped
class StagingStore {
  private static final String COPY_TOTALS =
      "copy staged_total (import_id, unit_id, counted, quarantined, sums, stated)"
          + " from stdin (format binary)";
  private static final String CONFLICT =
      """
      select exists (
        select 1 from leaf l
         where l.tally_id = ? and l.index >= ? and l.kind = 'sheet'
           and (exists (select 1 from staged_sheet s
                         where s.import_id = ? and s.unit_id = l.unit_id)
                or exists (select 1 from staged_unchanged u
                         where u.import_id = ? and u.unit_id = l.unit_id)))
      """;

  void copy(Connection connection, StagingWriter.Chunk chunk) throws SQLException {
    copy(connection, into("staged_sheet"), chunk.sheets());
    copy(connection, into("staged_unchanged"), chunk.unchanged());
  }

  void writeTotals(Connection connection, UUID staging, TotalsDelta totals) throws SQLException {
    var out = new CopyBuffer(64 * 1024);
    totals
        .parts()
        .forEach(
            (unit, part) -> {
              out.row(6);
              out.uuid(staging);
              out.int4(unit);
              out.int4(part.counted());
              out.int4(part.quarantined());
              out.longs(part.sums());
              out.ints(part.stated());
            });
    out.end();
    copy(connection, COPY_TOTALS, out);
  }

  TotalsDelta totals(Connection connection, UUID staging) throws SQLException {
    var delta = new TotalsDelta();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select unit_id, counted, quarantined, sums, stated from staged_total"
                + " where import_id = ?")) {
      select.setObject(1, staging);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          delta.add(
              rows.getInt(1),
              new TotalsDelta.Part(
                  rows.getInt(2), rows.getInt(3), longs(rows.getArray(4)), ints(rows.getArray(5))));
        }
      }
    }
    return delta;
  }

  /** Whether a station of the staged rows has got another sheet since the tally's revision. */
  boolean outdated(Connection connection, int tally, long since, UUID staging) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CONFLICT)) {
      select.setInt(1, tally);
      select.setLong(2, since);
      select.setObject(3, staging);
      select.setObject(4, staging);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** Whether the unit tree has got another page since the election's log had this size. */
  boolean unitsMoved(Connection connection, int election, long logSize) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select exists (select 1 from election_leaf"
                + " where election_id = ? and index >= ? and kind = 'units')")) {
      select.setInt(1, election);
      select.setLong(2, logSize);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** Removes the staged rows of one staging. */
  void clear(Connection connection, UUID staging) throws SQLException {
    for (String table : List.of("staged_sheet", "staged_unchanged", "staged_total")) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where import_id = ?")) {
        delete.setObject(1, staging);
        delete.executeUpdate();
      }
    }
  }

  private static String into(String table) {
    return "copy " + table + " (" + StagedRow.COLUMNS + ") from stdin (format binary)";
  }

  private static void copy(Connection connection, String sql, CopyBuffer rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new ByteArrayInputStream(rows.bytes(), 0, rows.length()), 64 * 1024);
    } catch (IOException e) {
      throw new SQLException("the connection broke during COPY", "08006", e);
    }
  }

  private static long[] longs(Array array) throws SQLException {
    var boxed = (Long[]) array.getArray();
    var out = new long[boxed.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = boxed[i];
    }
    return out;
  }

  private static int[] ints(Array array) throws SQLException {
    var boxed = (Integer[]) array.getArray();
    var out = new int[boxed.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = boxed[i];
    }
    return out;
  }
}
