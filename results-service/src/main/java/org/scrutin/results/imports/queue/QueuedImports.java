package org.scrutin.results.imports.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.imports.staging.StagedCounts;

/**
 * The table of imports as a queue: locks, heartbeats and ends. Every method works in the caller's
 * transaction, if there is one.
 */
@ApplicationScoped
public class QueuedImports {
  private static final String SELECT =
      """
      select i.id, i.tally_id, i.accepted, i.quarantined, i.unchanged, i.staging,
             i.staged_revision, i.staged_log_size
      from import i
      """;

  private final Sql sql;

  @Inject
  QueuedImports(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Those of the authorities' tallies, or of all others, that wait for their step, by arrival. */
  List<QueuedImport> waiting(boolean authority) {
    return sql.list(
        SELECT
            + "join tally t on t.id = i.tally_id where i.state = 'staged'"
            + " and (t.source_kind = 'authority') = ? order by i.arrival",
        QueuedImports::read,
        authority);
  }

  /**
   * Locks an import that waits for its step; empty if it no longer does. Waits for another instance
   * that is at it: skipping would let a later import of the tally overtake one that is undone.
   */
  Optional<QueuedImport> lockWaiting(UUID id) {
    return sql.one(
        SELECT + "where i.id = ? and i.state = 'staged' for update", QueuedImports::read, id);
  }

  /** Says that the body is still being read, and how far that came. */
  void beat(UUID id, long bytesRead, long rows) {
    sql.update(
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
  public boolean holdReading(UUID id) {
    return sql.one(
            "select true from import where id = ? and state = 'checking' for share",
            row -> row.getBoolean(1),
            id)
        .isPresent();
  }

  /** Ends an import that left nothing behind, if it has not ended. */
  public void end(UUID id, ImportState state, String sentence) {
    sql.update(
        "update import set state = ?, failure = ?, finished_at = now()"
            + " where id = ? and state in ('checking', 'staged')",
        state.code(),
        sentence,
        id);
  }

  /** Notes the step of a waiting import. */
  void applied(UUID id, long revision) {
    sql.update(
        "update import set state = 'applied', revision = ?, counted = accepted, finished_at ="
            + " clock_timestamp() where id = ? and state = 'staged'",
        revision,
        id);
  }

  /** Ends imports whose reader has not been heard of for so many seconds. Their number. */
  long giveUp(long seconds) {
    return sql.update(
        "update import set state = 'interrupted', finished_at = now(), failure ="
            + " 'The instance that read this import is gone. Send it again.'"
            + " where state = 'checking' and heartbeat_at < now() - make_interval(secs => ?)",
        (double) seconds);
  }

  /** Notes where rows are staged anew, before the first one is. */
  void announceRestaging(UUID id, UUID next) {
    sql.update(
        "update import set restaging = ? where id = ? and state = 'staged' and restaging is null",
        next,
        id);
  }

  /** Puts the rows staged anew in the place of the old ones, which can then be cleared away. */
  void restaged(UUID id, UUID old, UUID next, StagedCounts counts, long revision, long logSize) {
    long done =
        sql.update(
            """
            update import set staging = ?, restaging = ?, accepted = ?, quarantined = ?,
                   unchanged = ?, staged_revision = ?, staged_log_size = ?
             where id = ? and restaging = ?
            """,
            next,
            old,
            counts.accepted(),
            counts.quarantined(),
            counts.unchanged(),
            revision,
            logSize,
            id,
            next);
    if (done != 1) {
      throw new IllegalStateException("import " + id + " was staged anew by another");
    }
  }

  /** Staged rows of an import that can be cleared away. */
  record Uncleared(UUID id, List<UUID> stagings) {}

  /** An import with staged rows that no step will take. */
  Optional<Uncleared> lockUncleared() {
    return sql.one(
        """
        select id, case when state not in ('checking', 'staged') then staging end, restaging
        from import
         where (staging is not null and state not in ('checking', 'staged'))
            or restaging is not null
         limit 1 for update skip locked
        """,
        row ->
            new Uncleared(
                row.getObject(1, UUID.class),
                Stream.of(
                        Optional.ofNullable(row.getObject(2, UUID.class)),
                        Optional.ofNullable(row.getObject(3, UUID.class)))
                    .flatMap(Optional::stream)
                    .toList()));
  }

  void cleared(UUID id) {
    sql.update(
        "update import set restaging = null,"
            + " staging = case when state in ('checking', 'staged') then staging end where id = ?",
        id);
  }

  private static QueuedImport read(ResultSet row) throws SQLException {
    return new QueuedImport(
        row.getObject(1, UUID.class),
        row.getInt(2),
        new StagedCounts(row.getLong(3), row.getLong(4), row.getLong(5)),
        row.getObject(6, UUID.class),
        row.getObject(7, Long.class),
        row.getObject(8, Long.class));
  }
}
