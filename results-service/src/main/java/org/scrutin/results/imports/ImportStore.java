package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.csv.Rejection;
import org.scrutin.results.csv.RejectionReport;

/** The imports and their reports. Every method works in the transaction of its connection. */
@ApplicationScoped
class ImportStore {
  private static final String COLUMNS =
      """
      i.id, i.arrival, i.tally_id, i.state, i.dry_run, i.bytes, i.bytes_read, i.rows, i.accepted,
      i.counted, i.quarantined, i.unchanged, i.revision, i.staged_revision, i.staged_log_size, i.staging,
      i.rejected_count, i.failure, i.body_hash, i.created_at, i.finished_at
      """;
  private static final String SELECT = "select " + COLUMNS + " from import i ";

  /** Stores a new import; empty if the caller used this key for this tally before. */
  Optional<Import> open(Connection connection, UUID id, Upload upload) throws SQLException {
    String insert =
        """
        insert into import (id, tally_id, state, dry_run, bytes, staging, idempotency_key, created_by)
        values (?, ?, 'checking', ?, ?, ?, ?, ?)
        on conflict (created_by, tally_id, idempotency_key) do nothing
        """;
    int stored =
        Sql.update(
            connection,
            insert,
            id,
            upload.tally().id(),
            upload.dryRun(),
            upload.length(),
            id,
            upload.key(),
            upload.caller());
    return stored == 0 ? Optional.empty() : find(connection, id);
  }

  Optional<Import> find(Connection connection, UUID id) throws SQLException {
    return list(connection, SELECT + "where i.id = ?", id).stream().findFirst();
  }

  Optional<Import> byKey(Connection connection, Upload upload) throws SQLException {
    return list(
            connection,
            SELECT + "where i.created_by = ? and i.tally_id = ? and i.idempotency_key = ?",
            upload.caller(),
            upload.tally().id(),
            upload.key())
        .stream()
        .findFirst();
  }

  /** Newest first, one more than the limit if more follow. */
  List<Import> list(Connection connection, int tally, long before, int limit) throws SQLException {
    return list(
        connection,
        SELECT + "where i.tally_id = ? and i.arrival < ? order by i.arrival desc limit ?",
        tally,
        before,
        limit + 1);
  }

  /** Those of the authorities' tallies, or of all others, that wait for their step, by arrival. */
  List<Import> waiting(Connection connection, boolean authority) throws SQLException {
    return list(
        connection,
        SELECT
            + "join tally t on t.id = i.tally_id where i.state = 'staged'"
            + " and (t.source_kind = 'authority') = ? order by i.arrival",
        authority);
  }

  /**
   * Locks an import that waits for its step; empty if it no longer does. Waits for another instance
   * that is at it: skipping would let a later import of the tally overtake one that is undone.
   */
  Optional<Import> lockWaiting(Connection connection, UUID id) throws SQLException {
    return list(connection, SELECT + "where i.id = ? and i.state = 'staged' for update", id)
        .stream()
        .findFirst();
  }

  /**
   * Frees the key of an import that may run anew. No client can send the key that it has from then
   * on: keys have no spaces.
   */
  void freeKey(Connection connection, UUID id) throws SQLException {
    Sql.update(
        connection,
        "update import set idempotency_key = idempotency_key || ' ' || id"
            + " where id = ? and state in ('failed', 'interrupted')",
        id);
  }

  void beat(Connection connection, UUID id, long bytesRead, long rows) throws SQLException {
    Sql.update(
        connection,
        "update import set bytes_read = ?, rows = ?, heartbeat_at = now()"
            + " where id = ? and state = 'checking'",
        bytesRead,
        rows,
        id);
  }

  /**
   * Holds an import in its state until the transaction ends, so that nobody clears away what is
   * being staged. False if it is no longer being read.
   */
  boolean holdReading(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        Sql.prepare(
            connection, "select 1 from import where id = ? and state = 'checking' for share", id)) {
      return select.executeQuery().next();
    }
  }

  /** Ends the reading of a body. False if the import was given up meanwhile. */
  boolean read(
      Connection connection,
      UUID id,
      ImportState state,
      Progress progress,
      StagedCounts counts,
      long stagedRevision,
      long stagedLogSize)
      throws SQLException {
    String update =
        """
        update import set state = ?, bytes_read = ?, body_hash = ?, rows = ?, accepted = ?,
               quarantined = ?, unchanged = ?, staged_revision = ?, staged_log_size = ?, heartbeat_at = now(),
               finished_at = case when ? then now() end
         where id = ? and state = 'checking'
        """;
    return Sql.update(
            connection,
            update,
            state.code(),
            progress.bytesRead(),
            progress.bodyHash(),
            counts.rows(),
            counts.accepted(),
            counts.quarantined(),
            counts.unchanged(),
            stagedRevision,
            stagedLogSize,
            state == ImportState.VALID,
            id)
        == 1;
  }

  /** Ends an import whose file is refused. */
  boolean reject(Connection connection, UUID id, Progress progress, RejectionReport report)
      throws SQLException {
    String update =
        """
        update import set state = 'rejected', bytes_read = ?, body_hash = ?, rows = ?,
               rejected_count = ?, finished_at = now()
         where id = ? and state = 'checking'
        """;
    boolean ended =
        Sql.update(
                connection,
                update,
                progress.bytesRead(),
                progress.bodyHash(),
                progress.rows(),
                report.count(),
                id)
            == 1;
    if (ended) {
      insert(connection, id, report.kept());
    }
    return ended;
  }

  /** Ends an import that left nothing behind. */
  void end(Connection connection, UUID id, ImportState state, String sentence) throws SQLException {
    Sql.update(
        connection,
        "update import set state = ?, failure = ?, finished_at = now()"
            + " where id = ? and state in ('checking', 'staged')",
        state.code(),
        sentence,
        id);
  }

  void applied(Connection connection, UUID id, long revision) throws SQLException {
    Sql.update(
        connection,
        "update import set state = 'applied', revision = ?, counted = accepted, finished_at ="
            + " clock_timestamp() where id = ? and state = 'staged'",
        revision,
        id);
  }

  List<Rejection> rejections(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        Sql.prepare(
            connection,
            "select line, code, message from import_rejection where import_id = ? order by ordinal",
            id)) {
      var found = new ArrayList<Rejection>();
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        found.add(new Rejection(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
      return found;
    }
  }

  private static void insert(Connection connection, UUID id, List<Rejection> rejections)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into import_rejection values (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < rejections.size(); i++) {
        Rejection rejection = rejections.get(i);
        insert.setObject(1, id);
        insert.setInt(2, i);
        insert.setLong(3, rejection.line());
        insert.setString(4, rejection.code());
        insert.setString(5, rejection.message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<Import> list(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement select = Sql.prepare(connection, sql, values)) {
      var found = new ArrayList<Import>();
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        found.add(ImportRow.read(rows));
      }
      return found;
    }
  }
}
