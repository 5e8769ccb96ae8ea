package org.scrutin.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.scrutin.platform.store.PlatformEnvironment;

/** What a replica holds that stands still in the middle of a statement, another one gets. */
@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class StalledSessionsTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void aCopyWhoseRestDoesNotComeIsEndedAndItsLocksAreFree() throws SQLException {
    // Given: a session that holds a lock, has begun to copy and sends nothing more
    try (Connection stalled = DriverManager.getConnection(url, user, password);
        Connection waiting = DriverManager.getConnection(url, user, password)) {
      stalled.setAutoCommit(false);
      stalled.createStatement().execute("select pg_advisory_xact_lock(7)");
      int session = stalled.unwrap(PGConnection.class).getBackendPID();
      stalled
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy idempotency from stdin")
          .flushCopy();
      long begun = sessions(session);

      // When
      waiting.createStatement().execute("set lock_timeout = '60s'");
      waiting.createStatement().execute("select pg_advisory_lock(7)");

      // Then: the lock is there, the session is not
      assertThat(begun).isOne();
      await().atMost(LONG).until(() -> sessions(session) == 0);
    }
  }

  private int sessions(int pid) throws SQLException {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement("select count(*) from pg_stat_activity where pid = ?")) {
      select.setInt(1, pid);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
