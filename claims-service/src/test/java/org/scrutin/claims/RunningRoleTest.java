package org.scrutin.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.RunningRole;

/** The rights of the role that runs, on real PostgreSQL. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class RunningRoleTest {
  @Inject DataSource database;

  @Test
  void noFactIsChangedOrRemoved() {
    new RunningRole(database)
        .keepsFacts(
            "docket_leaf",
            "claim",
            "docket_entry",
            "claim_unit",
            "chronicle_entry",
            "assessment",
            "known_release",
            "inbox");
  }

  @Test
  void theDocketsLogIsNotShortened() {
    TestElection stage = TestElection.known(database);
    stage.file(null, stage.complaint());
    new RunningRole(database).takesNothingBack("update docket_head set size = size - 1");
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
            "docket_figures",
            "docket_head",
            "idempotency",
            "inbox_head",
            "inbox_parked",
            "inbox_parked_stream",
            "inbox_rejected",
            "known_election",
            "known_tally",
            "known_unit",
            "known_units",
            "outbox",
            "outbox_head");
  }
}
