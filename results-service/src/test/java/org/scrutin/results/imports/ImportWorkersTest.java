package org.scrutin.results.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutin.results.imports.TestElection.rows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

/** Who waits for whom. */
@ServiceTest
class ImportWorkersTest {
  private TestElection election;
  private final DataSource database;

  @Inject
  ImportWorkersTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void define() {
    election = new TestElection();
  }

  @Test
  void theAuthoritysSheetsWaitForNoOtherTally() throws Exception {
    // Given: imports of more tallies than are counted at a time, each held up in its step
    try (Connection holder = database.getConnection()) {
      holder.setAutoCommit(false);
      for (int i = 1; i <= 3; i++) {
        String tally = "o-" + i;
        String observer = Tokens.of("observer-" + election.code() + i, "observer");
        election.tally(tally, observer, "{\"kind\":\"observer\",\"name\":\"Synthetic observers\"}");
        lock(holder, tally);
        post(tally, observer);
      }
      await().until(() -> observers("staged") == 3);

      // When
      var authority = election.importPlain(rows("X-1-1:60:40", "X-1-2:10:20"));

      // Then
      assertThat(authority.getString("state")).isEqualTo("applied");
      assertThat(observers("staged")).isEqualTo(3);
      holder.rollback();
    }
    await().until(() -> observers("applied") == 3);
  }

  private void post(String tally, String token) {
    given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", "k")
        .contentType("text/csv")
        .body(TestElection.bytes(rows("X-1-1:1:2")))
        .post("/api/v1/elections/" + election.code() + "/tallies/" + tally + "/imports")
        .then()
        .statusCode(202);
  }

  private void lock(Connection holder, String tally) throws SQLException {
    try (var lock =
        holder.prepareStatement(
            "select 1 from tally t join election e on e.id = t.election_id"
                + " where e.code = ? and t.code = ? for no key update of t")) {
      lock.setString(1, election.code());
      lock.setString(2, tally);
      lock.executeQuery();
    }
  }

  private long observers(String state) throws SQLException {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select count(*) from import i join tally t on t.id = i.tally_id"
                    + " join election e on e.id = t.election_id"
                    + " where e.code = ? and t.source_kind = 'observer' and i.state = ?")) {
      select.setString(1, election.code());
      select.setString(2, state);
      var rows = select.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}
