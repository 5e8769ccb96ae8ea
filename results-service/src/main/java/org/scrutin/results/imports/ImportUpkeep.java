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

/**
 * What becomes of imports behind their clients' backs: given up, staged anew, cleared away. Every
 * method works in the transaction of its connection.
 */
@ApplicationScoped
class ImportUpkeep {
  /** Ends imports whose reader has not been heard of for so many seconds. Their number. */
  int giveUp(Connection connection, long seconds) throws SQLException {
    return Sql.update(
        connection,
        "update import set state = 'interrupted', finished_at = now(), failure ="
            + " 'The instance that read this import is gone. Send it again.'"
            + " where state = 'checking' and heartbeat_at < now() - make_interval(secs => ?)",
        seconds);
  }

  boolean announceRestaging(Connection connection, UUID id, UUID next) throws SQLException {
    return Sql.update(
            connection,
            "update import set restaging = ? where id = ? and state = 'staged'"
                + " and restaging is null",
            next,
            id)
        == 1;
  }

  /** Puts the rows staged anew in the place of the old ones, which can then be cleared away. */
  void restaged(
      Connection connection,
      UUID id,
      UUID old,
      UUID next,
      StagedCounts counts,
      long revision,
      long logSize)
      throws SQLException {
    String update =
        """
        update import set staging = ?, restaging = ?, accepted = ?, quarantined = ?, unchanged = ?,
               staged_revision = ?, staged_log_size = ?
         where id = ? and restaging = ?
        """;
    int done =
        Sql.update(
            connection,
            update,
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

  /** An import with staged rows that no step will take. */
  Optional<Uncleared> lockUncleared(Connection connection) throws SQLException {
    String select =
        """
        select id, staging, restaging, state in ('checking', 'staged') from import
         where (staging is not null and state not in ('checking', 'staged'))
            or restaging is not null
         limit 1 for update skip locked
        """;
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      ResultSet row = statement.executeQuery();
      if (!row.next()) {
        return Optional.empty();
      }
      var stagings = new ArrayList<UUID>();
      if (row.getObject(2) != null && !row.getBoolean(4)) {
        stagings.add(row.getObject(2, UUID.class));
      }
      if (row.getObject(3) != null) {
        stagings.add(row.getObject(3, UUID.class));
      }
      return Optional.of(new Uncleared(row.getObject(1, UUID.class), stagings));
    }
  }

  /** Staged rows of an import that can be cleared away. */
  record Uncleared(UUID id, List<UUID> stagings) {}

  void cleared(Connection connection, UUID id) throws SQLException {
    Sql.update(
        connection,
        "update import set restaging = null,"
            + " staging = case when state in ('checking', 'staged') then staging end where id = ?",
        id);
  }
}
