package org.scrutin.results;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.EntityTables;
import org.scrutin.platform.store.testing.RunningRole;

/** The entities and the tables, on real PostgreSQL as the role that runs. */
@ServiceTest
class EntitiesTest {
  @Inject EntityManagerFactory factory;
  @Inject DataSource database;

  @Test
  void tablesAreAsTheMigrationsMadeThem() throws Exception {
    new EntityTables(factory, database).matchTheMigrations();
  }

  /** An entity that is new here belongs into this list, so that nobody takes one away unnoticed. */
  @Test
  void whatPeopleLookUpHasEntities() {
    assertThat(new EntityTables(factory, database).names())
        .containsExactly(
            "amendment",
            "assessment_scope",
            "declared_statement",
            "draw",
            "draw_announcement",
            "election",
            "import",
            "quarantine_release",
            "register_state",
            "release",
            "release_retraction",
            "station_status",
            "tally");
  }

  @Test
  void nothingIsWrittenWithoutARight() {
    new EntityTables(factory, database).keepTheirRights();
  }

  /** Hibernate passes over a change of an immutable entity in silence: the database refuses it. */
  @Test
  void theDatabaseKeepsFacts() {
    String[] facts = new EntityTables(factory, database).facts();
    assertThat(facts).isNotEmpty();
    new RunningRole(database).keepsFacts(facts);
  }
}
