package org.scrutin.results.count;

import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.tally.FigureAccess;

/** The row of a tally as a count step finds it, and the election that it belongs to. */
public record TallyHead(
    int id,
    int electionId,
    String code,
    String sourceKind,
    String sourceName,
    @Nullable String sourceList,
    boolean published,
    long revision,
    String electionCode,
    long electionLogSize) {

  public FigureAccess access() {
    return FigureAccess.of(published);
  }

  // Excludes every other counter of the tally as "for update" would, but lets rows that only refer
  // to the tally, such as a new import, be inserted while a long step runs.
  private static final String LOCK = "select 1 from tally where id = ? for no key update";

  // Read after the lock was granted: the statement that waited for it may have seen older rows.
  private static final String READ =
      """
      select t.id, t.election_id, t.code, t.source_kind, t.source_name, t.source_list, t.published,
             t.revision, e.code, e.log_size
      from tally t join election e on e.id = t.election_id
      where t.id = ?
      """;

  private static final String MOVE = "update tally set revision = ? where id = ? and revision = ?";

  /**
   * Locks the row until the end of the transaction.
   *
   * @throws IllegalArgumentException if there is no such tally
   */
  static TallyHead lock(Sql sql, int tallyId) {
    sql.list(LOCK, row -> row.getInt(1), tallyId);
    return read(sql, tallyId);
  }

  static TallyHead read(Sql sql, int tallyId) {
    return sql.one(
            READ,
            row ->
                new TallyHead(
                    row.getInt(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getLong(8),
                    row.getString(9),
                    row.getLong(10)),
            tallyId)
        .orElseThrow(() -> new IllegalArgumentException("no tally has the id " + tallyId));
  }

  /** Moves the tally to the revision that a step ends in, if nobody else moved it. */
  void advance(Sql sql, long to) {
    if (sql.update(MOVE, to, id, revision) != 1) {
      throw new IllegalStateException(
          "tally " + electionCode + "/" + code + " was no longer at revision " + revision);
    }
  }
}
