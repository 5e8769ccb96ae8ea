package org.scrutin.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.RunningRole;

/** The rights of the role that runs, on real PostgreSQL. */
@ServiceTest
class RunningRoleTest {
  @Inject DataSource database;

  @Test
  void noFactIsChangedOrRemoved() {
    new RunningRole(database)
        .keepsFacts(
            "election_leaf",
            "election_list",
            "leaf",
            "finding",
            "count_step",
            "total",
            "tally_station_status",
            "seats",
            "declared_statement",
            "declared_figure",
            "declared_margin",
            "release_tally",
            "release_signature",
            "assessment",
            "import_rejection",
            "inbox");
  }

  @Test
  void whatWasPublishedIsNotTakenBack() {
    // Given
    String code = electionWithTally();
    postTally(agent(code, "B"), code, "ours", "party", "B").then().statusCode(201);
    agent(code, "B")
        .post(ELECTIONS + "/" + code + "/tallies/ours/publication")
        .then()
        .statusCode(200);
    String releases = ELECTIONS + "/" + code + "/releases";
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"one","stage":"official","tallies":[{"tally":"ours","revision":1}],
             "units":["X"]}
            """)
        .post(releases)
        .then()
        .statusCode(201);
    String election = "(select id from election where code = '" + code + "')";
    String another =
        """
        insert into release_tally (release_id, position, tally_id, revision)
        select r.id, 1, t.id, 1 from release r join tally t using (election_id)
        where r.election_id = %s and t.code = 'ours'
        """
            .formatted(election);
    var role = new RunningRole(database);
    role.takesNothingBack(another);
    // When
    as("commissioner2", "commissioner").post(releases + "/one/signatures").then().statusCode(200);
    // Then
    String ofElection = " where election_id = " + election;
    role.takesNothingBack(
        another,
        "update release set published_at = null, log_index = null" + ofElection,
        "update release set published_at = now() + interval '1 day'" + ofElection,
        "update release set log_index = log_index + 1" + ofElection,
        "update tally set published = false" + ofElection,
        "update tally set revision = revision - 1" + ofElection,
        "update election set log_size = log_size - 1 where id = " + election);
  }

  @Test
  void nothingIsDefined() {
    new RunningRole(database).definesNothing();
  }

  /** A table that is new here was given a right to be changed: say why, or take it back. */
  @Test
  void onlyHeadsAndQueuesChange() throws Exception {
    assertThat(new RunningRole(database).changeable())
        .containsExactly(
            "amendment",
            "assessment_scope",
            "draw",
            "election",
            "idempotency",
            "import",
            "inbox_head",
            "inbox_parked",
            "inbox_parked_stream",
            "inbox_rejected",
            "outbox",
            "outbox_head",
            "quarantine_release",
            "register_state",
            "release",
            "release_retraction",
            "staged_sheet",
            "staged_total",
            "staged_unchanged",
            "staged_unit",
            "station_status",
            "tally",
            "unit");
  }
}
