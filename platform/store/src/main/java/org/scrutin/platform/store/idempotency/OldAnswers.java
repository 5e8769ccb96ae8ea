package org.scrutin.platform.store.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.store.sql.Sql;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class OldAnswers {

  private static final String FORGET =
      "delete from idempotency where created_at < now() - make_interval(secs => ?)";

  private final Sql sql;
  private final Duration keep;

  @Inject
  OldAnswers(
      DataSource database, @ConfigProperty(name = "scrutin.idempotency.keep") Duration keep) {
    this.sql = new Sql(database);
    this.keep = keep;
  }

  @Scheduled(every = "1h", delayed = "10m")
  void forget() {
    sql.update(FORGET, (double) keep.toSeconds());
  }
}
