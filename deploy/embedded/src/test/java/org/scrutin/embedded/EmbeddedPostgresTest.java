package org.scrutin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void aRoleCannotConnectToAnothersDatabase() throws SQLException {
    // Given
    Database results = TestEnvironment.database().role();
    Database claims = TestEnvironment.database().owner();
    for (String other : List.of(claims.name(), "postgres", "template1")) {
      Database wrong = new Database(results.port(), other, results.user(), results.password());
      // When
      assertThatThrownBy(wrong::connect)
          // Then
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
    }
    assertThat(query(results, "SELECT current_database()")).isEqualTo(results.name());
  }

  @Test
  void aRoleIsNoAdministrator() {
    ServiceDatabase database = TestEnvironment.database();
    for (Database role : List.of(database.role(), database.owner())) {
      for (String act :
          List.of("CREATE ROLE x", "CREATE DATABASE x", "ALTER SYSTEM SET fsync=off")) {
        assertThatThrownBy(() -> execute(role, act))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void theRoleThatRunsMakesNoTable() {
    Database role = TestEnvironment.database().role();
    for (String act : List.of("CREATE TABLE x (n int)", "CREATE TEMPORARY TABLE x (n int)")) {
      assertThatThrownBy(() -> execute(role, act)).hasMessageContaining("permission denied");
    }
  }

  @Test
  void dataOfTheTimeOfOneRoleIsHandedOver() throws SQLException {
    // Given
    ServiceDatabase database = TestEnvironment.database();
    Database role = database.role();
    Database superuser = TestEnvironment.superuser();
    execute(superuser, "ALTER DATABASE " + role.name() + " OWNER TO " + role.name());
    execute(role, "CREATE TABLE old (n int)");
    // When
    Roles.ensure(superuser, role.name(), role.password(), database.owner().password());
    // Then
    assertThat(query(database.owner(), "SELECT tableowner FROM pg_tables WHERE tablename = 'old'"))
        .isEqualTo(role.name() + "_owner");
    assertThatThrownBy(() -> execute(role, "DROP TABLE old")).isInstanceOf(SQLException.class);
  }

  @Test
  void passwordsAreNeeded() {
    Database role = TestEnvironment.database().role();
    Database superuser = TestEnvironment.superuser();
    for (Database right : List.of(role, superuser)) {
      Database wrong = new Database(right.port(), right.name(), right.user(), "wrong");
      assertThatThrownBy(wrong::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void isDurableUnlessAskedForSpeed() throws SQLException {
    try (EmbeddedPostgres durable = EmbeddedPostgres.builder().start()) {
      for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(query(durable.superuser(), "SHOW " + name)).isEqualTo("on");
        assertThat(query(TestEnvironment.superuser(), "SHOW " + name)).isEqualTo("off");
      }
    }
  }

  @Test
  void committedDataIsThereAfterACrashOnAnotherPort() throws SQLException {
    // Given
    Path data = folder.resolve("data");
    String password = Passwords.next();
    EmbeddedPostgres first = EmbeddedPostgres.builder().data(data, password).start();
    Database before = first.createDatabase("results").owner();
    execute(before, "CREATE TABLE kept AS SELECT 41 + 1 AS n");
    first.kill();
    // When
    try (EmbeddedPostgres second = EmbeddedPostgres.builder().data(data, password).start()) {
      // Then
      Database after = new Database(second.port(), "results", before.user(), before.password());
      assertThat(second.port()).isNotEqualTo(first.port());
      assertThat(query(after, "SELECT n FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void anInterruptedInitdbIsBegunAgain() throws Exception {
    // Given
    Path data = folder.resolve("data");
    Path unfinished = Files.createDirectory(folder.resolve("data.unfinished"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
    // When
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().data(data, Passwords.next()).start()) {
      // Then
      assertThat(query(server.superuser(), "SELECT 1")).isEqualTo("1");
      assertThat(unfinished).doesNotExist();
      assertThat(folder.resolve("data.password")).doesNotExist();
    }
  }

  @Test
  void aPortInUseIsRefused() throws SQLException {
    int taken = TestEnvironment.superuser().port();
    assertThatThrownBy(() -> EmbeddedPostgres.builder().port(taken).start())
        .isInstanceOf(IllegalStateException.class);
    assertThat(query(TestEnvironment.superuser(), "SELECT 1")).isEqualTo("1");
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
