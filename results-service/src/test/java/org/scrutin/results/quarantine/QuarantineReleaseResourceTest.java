package org.scrutin.results.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

@ServiceTest
class QuarantineReleaseResourceTest {
  /** Its votes add up to 290, it says 291. */
  private static final String WRONG = "X-1-1,500,301,0,10,291,200,90\n";

  private static final String RIGHT = "X-1-1,500,300,0,10,290,201,89\n";

  @Inject DataSource database;

  private String code;

  @BeforeEach
  void anElection() {
    code = electionWithTally();
  }

  @Test
  void aSheetCountsOnceAnotherConfirmsItsRelease() {
    // Given
    count(code, WRONG);
    results().body("sheets.quarantined", equalTo(1)).body("sheets.counted", equalTo(0));
    int id = proposed(1);
    // When
    confirm("supervisor", id).statusCode(409).body("type", equalTo("/problems/own-proposal"));
    confirm("supervisor2", id)
        .statusCode(200)
        .body("state", equalTo("confirmed"))
        .body("logIndex", equalTo(1));
    // Then
    results()
        .body("sheets.quarantined", equalTo(0))
        .body("sheets.counted", equalTo(1))
        .body("stations.quarantined", equalTo(0))
        .body("votes.A", equalTo(200));
    given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/sheets/X-1-1")
        .then()
        .body("versions[0].quarantined", equalTo(false))
        .body("versions[0].counted", equalTo(true))
        .body("versions[0].released.confirmation", equalTo("Seen"))
        .body("versions[0].findings.code", hasItem("valid-sum"));
    given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/results?at=1")
        .then()
        .body("sheets.quarantined", equalTo(1))
        .body("votes", nullValue());
    propose(1).statusCode(409).body("type", equalTo("/problems/not-quarantined"));
    confirm("supervisor2", id).statusCode(409).body("type", equalTo("/problems/proposal-closed"));
  }

  @Test
  void anOlderSheetCountsUntilTheNewerOneIsReleased() {
    // Given
    count(code, RIGHT);
    count(code, WRONG);
    results()
        .body("sheets.counted", equalTo(1))
        .body("sheets.quarantined", equalTo(0))
        .body("stations.quarantined", equalTo(1))
        .body("votes.A", equalTo(201));
    // When
    confirm("supervisor2", proposed(2)).statusCode(200);
    // Then
    results().body("votes.A", equalTo(200)).body("stations.quarantined", equalTo(0));
  }

  @Test
  void onlyTheNewestSheetIsReleased() {
    // Given
    count(code, WRONG);
    int id = proposed(1);
    count(code, RIGHT);
    // When
    ValidatableResponse answer = confirm("supervisor2", id);
    // Then
    answer.statusCode(409).body("type", equalTo("/problems/not-quarantined"));
    results().body("votes.A", equalTo(201)).body("revision", equalTo(2));
    propose(2).statusCode(409);
    propose(3).statusCode(409);
  }

  /** What an import adds was worked out before the release, which it must not add to. */
  @Test
  void anImportThatWaitedKnowsOfTheRelease() throws Exception {
    // Given
    count(code, WRONG);
    int id = proposed(1);
    String waiting =
        """
        select count(*) from pg_stat_activity
        where wait_event_type = 'Lock' and query like '%from tally where id = %no key update%'
        """;
    try (Connection holder = database.getConnection();
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      holder.setAutoCommit(false);
      try (var lock =
          holder.prepareStatement(
              "select 1 from tally t join election e on e.id = t.election_id where e.code = ?"
                  + " for no key update of t")) {
        lock.setString(1, code);
        lock.execute();
      }
      // When
      var release = executor.submit(() -> confirm("supervisor2", id).extract().statusCode());
      await().until(() -> number(waiting) == 1);
      var corrected = executor.submit(() -> count(code, RIGHT));
      await().until(() -> number(waiting) == 2);
      holder.commit();
      // Then
      assertThat(release.get()).isEqualTo(200);
      corrected.get();
    }
    results()
        .body("votes.A", equalTo(201))
        .body("sheets.counted", equalTo(1))
        .body("sheets.quarantined", equalTo(0))
        .body("stations.quarantined", equalTo(0));
  }

  private long number(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void aPartysSheetIsItsOwnersToCorrect() {
    // Given
    postTally(agent(code, "B"), code, "ours", "party", "B").then().statusCode(201);
    agent(code, "B")
        .post(ELECTIONS + "/" + code + "/tallies/ours/publication")
        .then()
        .statusCode(200);
    // When
    ValidatableResponse answer =
        as("supervisor", "supervisor")
            .contentType("application/json")
            .body("{\"version\":1,\"reason\":\"r\"}")
            .post(ELECTIONS + "/" + code + "/tallies/ours/sheets/X-1-1/quarantine-release")
            .then();
    // Then
    answer.statusCode(403).body("type", equalTo("/problems/not-the-owner"));
  }

  @Test
  void nobodyConfirmsWhatWasNotProposed() {
    confirm("supervisor2", 99_999_999)
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-proposal"));
  }

  private ValidatableResponse results() {
    return given().get(ELECTIONS + "/" + code + "/tallies/nec/results").then().statusCode(200);
  }

  private int proposed(int version) {
    return propose(version).statusCode(201).extract().path("id");
  }

  private ValidatableResponse propose(int version) {
    return as("supervisor", "supervisor")
        .contentType("application/json")
        .body("{\"version\":%d,\"reason\":\"Synthetic\"}".formatted(version))
        .post(path())
        .then();
  }

  private ValidatableResponse confirm(String person, int id) {
    return as(person, "supervisor")
        .contentType("application/json")
        .body("{\"reason\":\"Seen\"}")
        .post(path() + "/" + id + "/confirmation")
        .then();
  }

  private String path() {
    return ELECTIONS + "/" + code + "/tallies/nec/sheets/X-1-1/quarantine-release";
  }
}
