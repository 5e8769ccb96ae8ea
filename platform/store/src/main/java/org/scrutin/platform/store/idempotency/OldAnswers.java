package org.scrutin.platform.store.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class OldAnswers {

  private static final String FORGET =
      "delete from idempotency where created_at < now() - make_interval(secs => ?)";

  private final DataSource database;
  private final Duration keep;

  @Inject
  OldAnswers(
      DataSource database, @ConfigProperty(name = "scrutin.idempotency.keep") Duration keep) {
    this.database = database;
    this.keep = keep;
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forget() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setDouble(1, keep.toSeconds());
      forget.executeUpdate();
    }
  }
}
