package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.embedded.TestEnvironment;

/** What was counted before totals knew classes gets those that counting gives. */
class ClassesMigrationTest {
  private static final String COUNTED =
      """
      insert into election (code, definition, test, created_by) values ('old', '{}', true, 'test');
      insert into election_list values (1, 0, 'A');
      insert into unit (election_id, code, parent_id, kind, names) values
        (1, 'X', null, 'country', '{}'), (1, 'X-1', 1, 'constituency', '{}'),
        (1, 'X-2', 1, 'constituency', '{}'), (1, 'X-1-1', 2, 'station', '{}'),
        (1, 'X-1-2', 2, 'station', '{}'), (1, 'X-2-1', 3, 'station', '{}');
      insert into tally (election_id, code, source_kind, source_name, owner, published, revision)
        values (1, 'nec', 'authority', 'Synthetic', 'admin', true, 4);
      insert into count_step (tally_id, revision, previous, election_log_size)
        values (1, 1, 0, 0), (1, 3, 1, 0), (1, 4, 3, 0);
      insert into leaf (tally_id, index, kind, version, salt, leaf_hash, unit_id, quarantined, votes)
        select 1, index, 'sheet', version, decode(repeat('00', 32), 'hex'),
               decode(repeat('00', 32), 'hex'), unit, held, '{1}'
        from (values (0, 1, 4, true), (1, 1, 5, false), (2, 2, 5, true), (3, 2, 4, false))
          as sheet (index, version, unit, held);
      insert into total (tally_id, unit_id, revision, counted, quarantined, sums, stated,
                         turnout_sheets, turnout_registered, turnout_ballots)
        select 1, unit, revision, counted, held, array_fill(0::bigint, array[11]),
               array_fill(0, array[11]), 0, 0, 0
        from (values (1, 0, 1), (3, 1, 2), (4, 2, 1)) as step (revision, counted, held),
             (values (1), (2)) as above (unit);
      """;

  @Test
  void earlierTotalsAreFilledFromTheLog() throws SQLException {
    // Given
    var database = TestEnvironment.database();
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setURL(database.owner().jdbcUrl());
    owner.setUser(database.owner().user());
    owner.setPassword(database.owner().password());
    var flyway =
        Flyway.configure()
            .dataSource(owner)
            .locations("db/results", "db/platform")
            .placeholders(Map.of("service", database.role().user()));
    flyway.skipDefaultCallbacks(true).target("0160").load().migrate();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(COUNTED);
      // When
      flyway.skipDefaultCallbacks(false).target("latest").load().migrate();
      // Then
      List<String> totals = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              "select u.code, t.revision, t.expected, t.classes[1:4] from total t"
                  + " join unit u on u.id = t.unit_id order by u.code, t.revision")) {
        while (rows.next()) {
          totals.add(
              "%s %d: %d %s"
                  .formatted(
                      rows.getString(1), rows.getLong(2), rows.getInt(3), rows.getString(4)));
        }
      }
      assertThat(totals)
          .containsExactly(
              "X 1: 3 {0,1,2,0}",
              "X 3: 3 {1,1,1,0}",
              "X 4: 3 {2,0,1,0}",
              "X-1 1: 2 {0,1,1,0}",
              "X-1 3: 2 {1,1,0,0}",
              "X-1 4: 2 {2,0,0,0}",
              "X-2 1: 1 {0,0,1,0}");
    }
  }
}
