package org.scrutin.results.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads an import from a row of its table. */
final class ImportRow {
  private ImportRow() {}

  static Import read(ResultSet row) throws SQLException {
    return new Import(
        row.getObject("id", UUID.class),
        row.getLong("arrival"),
        row.getInt("tally_id"),
        ImportState.of(row.getString("state")),
        row.getBoolean("dry_run"),
        row.getObject("bytes", Long.class),
        row.getLong("bytes_read"),
        row.getLong("rows"),
        new StagedCounts(
            row.getLong("accepted"), row.getLong("quarantined"), row.getLong("unchanged")),
        row.getLong("counted"),
        row.getObject("revision", Long.class),
        row.getObject("staged_revision", Long.class),
        row.getObject("staged_log_size", Long.class),
        row.getObject("staging", UUID.class),
        row.getLong("rejected_count"),
        row.getString("failure"),
        row.getBytes("body_hash"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getObject("finished_at", OffsetDateTime.class));
  }
}
