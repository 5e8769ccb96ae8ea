package org.scrutin.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.scrutin.embedded.Database;

/**
 * The peer: the rows that an import wrote, copied by nothing but {@code COPY} into the same table
 * with the same indexes, under a tally that does not exist.
 */
final class BareCopy {
  private final Database owner;
  private final Database superuser;
  private final Path file;

  BareCopy(Database owner, Database superuser, Path file) {
    this.owner = owner;
    this.superuser = superuser;
    this.file = file;
  }

  /** Nanoseconds of the {@code COPY} with its commit. Taking the rows out is not on the clock. */
  long time(int run, long rows) throws SQLException, IOException {
    try (Connection connection = owner.connect()) {
      takeOut(connection, run);
      settle();
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      long copied;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        copied =
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY leaf FROM STDIN", in);
      }
      connection.commit();
      long time = System.nanoTime() - start;
      if (copied != rows) {
        throw new IOException("COPY wrote " + copied + " rows, not " + rows);
      }
      return time;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Writes out what is dirty, so that no measurement pays for the one before. */
  void settle() throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  private void takeOut(Connection connection, int run) throws SQLException, IOException {
    String query =
        "COPY (SELECT "
            + columns(connection, run)
            + " FROM leaf WHERE tally_id = (SELECT id FROM tally WHERE code = 'run"
            + run
            + "') ORDER BY index) TO STDOUT";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
    }
  }

  private static String columns(Connection connection, int run) throws SQLException {
    var columns = new StringBuilder();
    try (ResultSet names = connection.getMetaData().getColumns(null, null, "leaf", null)) {
      while (names.next()) {
        String name = names.getString("COLUMN_NAME");
        columns.append(columns.isEmpty() ? "" : ", ");
        columns.append(name.equals("tally_id") ? Integer.toString(-run) : '"' + name + '"');
      }
    }
    return columns.toString();
  }
}
