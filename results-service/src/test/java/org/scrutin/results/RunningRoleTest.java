package org.scrutin.results;

import static org.assertj.core.api.Assertions.assertThat;

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
  void nothingIsDefined() {
    new RunningRole(database).definesNothing();
  }

  /** A table that is new here was given a right to be changed: say why, or take it back. */
  @Test
  void onlyHeadsAndQueuesChange() throws Exception {
    assertThat(new RunningRole(database).changeable())
        .containsExactly(
            "assessment_scope",
            "election",
            "idempotency",
            "import",
            "inbox_head",
            "inbox_parked",
            "inbox_parked_stream",
            "inbox_rejected",
            "outbox",
            "outbox_head",
            "release",
            "staged_sheet",
            "staged_total",
            "staged_unchanged",
            "staged_unit",
            "tally",
            "unit");
  }
}
