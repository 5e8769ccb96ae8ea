package org.scrutin.claims.election;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.platform.json.CanonicalJson;

/** The table of elections that were heard of. */
@ApplicationScoped
class KnownElections {
  // An election is defined once. Should a later definition ever come, it stands further in the log.
  private static final String PUT =
      """
      insert into known_election (code, name, date, timezone, test, seats, definition, log_index)
      values (?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict (code) do update
        set name = excluded.name, date = excluded.date, timezone = excluded.timezone,
            test = excluded.test, seats = excluded.seats, definition = excluded.definition,
            log_index = excluded.log_index, heard_at = now()
        where known_election.log_index < excluded.log_index
      """;

  private final DataSource database;

  KnownElections(DataSource database) {
    this.database = database;
  }

  /** Must run in the inbox's transaction: the effect and the note of it belong together. */
  void put(ElectionDefined election, JsonNode signed) {
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, election.election());
      put.setString(2, CanonicalJson.of(election.name()));
      put.setObject(3, election.date());
      put.setString(4, election.timezone());
      put.setBoolean(5, election.test());
      put.setInt(6, election.seats());
      put.setString(7, CanonicalJson.of(signed));
      put.setLong(8, election.logIndex());
      put.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The election " + election.election() + " could not be noted", e);
    }
  }
}
