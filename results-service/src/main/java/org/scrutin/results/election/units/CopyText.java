package org.scrutin.results.election.units;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.scrutin.platform.store.sql.DatabaseFailure;

/**
 * Rows in PostgreSQL's text COPY format, sent in portions, so that the connection is free between
 * them. Values hold no control characters.
 */
final class CopyText {
  private static final int PORTION = 1 << 18;

  private final Connection connection;
  private final String into;
  private final StringBuilder rows = new StringBuilder(PORTION + 4096);
  private boolean lineBegun;

  /**
   * @param into table and columns
   */
  CopyText(Connection connection, String into) {
    this.connection = connection;
    this.into = into;
  }

  CopyText value(@Nullable Object value) {
    if (lineBegun) {
      rows.append('\t');
    }
    lineBegun = true;
    if (value == null) {
      rows.append("\\N");
    } else if (value instanceof String text) {
      rows.append(text.replace("\\", "\\\\"));
    } else {
      rows.append(value);
    }
    return this;
  }

  void endRow() {
    rows.append('\n');
    lineBegun = false;
    if (rows.length() >= PORTION) {
      flush();
    }
  }

  void flush() {
    if (rows.isEmpty()) {
      return;
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    try {
      CopyIn copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
