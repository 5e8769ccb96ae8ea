package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
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
  static TallyHead lock(Connection connection, int tallyId) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setInt(1, tallyId);
      lock.executeQuery().close();
    }
    return read(connection, tallyId);
  }

  static TallyHead read(Connection connection, int tallyId) throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setInt(1, tallyId);
      try (ResultSet row = read.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no tally has the id " + tallyId);
        }
        return new TallyHead(
            row.getInt(1),
            row.getInt(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getBoolean(7),
            row.getLong(8),
            row.getString(9),
            row.getLong(10));
      }
    }
  }

  /** Moves the tally to the revision that a step ends in, if nobody else moved it. */
  void advance(Connection connection, long to) throws SQLException {
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setLong(1, to);
      move.setInt(2, id);
      move.setLong(3, revision);
      if (move.executeUpdate() != 1) {
        throw new IllegalStateException(
            "tally " + electionCode + "/" + code + " was no longer at revision " + revision);
      }
    }
  }
}
