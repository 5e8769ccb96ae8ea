package org.scrutin.results.election.units;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;

/**
 * Rows in PostgreSQL's text COPY format, sent in portions, so that the sql is free between them.
 * Values hold no control characters.
 */
final class CopyText {
  private static final int PORTION = 1 << 18;

  private final Sql sql;
  private final String into;
  private final StringBuilder rows = new StringBuilder(PORTION + 4096);
  private boolean lineBegun;

  /**
   * @param into table and columns
   */
  CopyText(Sql sql, String into) {
    this.sql = sql;
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
    sql.copy("copy " + into + " from stdin", bytes, bytes.length);
  }
}
