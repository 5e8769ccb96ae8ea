package org.scrutin.platform.store.database;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.store.sql.Sql;

/**
 * Ends this service's sessions that wait in the middle of a statement for the rest of it: those of
 * a replica that stands still while it sends a COPY. The server itself ends only sessions that wait
 * between statements ({@code idle_in_transaction_session_timeout}). What a service copies in one
 * statement it has in memory, so no sound one waits for long.
 */
@ApplicationScoped
class StalledSessions {
  private static final Logger LOG = Logger.getLogger(StalledSessions.class);

  // A role may end its own sessions (PostgreSQL, section 9.28.2).
  private static final String END =
      """
      select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
       where usename = current_user and datname = current_database()
         and state = 'active' and wait_event = 'ClientRead'
         and query_start < now() - make_interval(secs => ?)
      """;

  private final Sql sql;
  private final Duration limit;

  @Inject
  StalledSessions(
      DataSource database,
      @ConfigProperty(name = "scrutin.database.stalled-after") Duration limit) {
    this.sql = new Sql(database);
    this.limit = limit;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void end() {
    try {
      sql.one(END, row -> row.getInt(1), limit.toMillis() / 1e3)
          .filter(ended -> ended > 0)
          .ifPresent(
              ended ->
                  LOG.warnf("%d sessions that stood still within a statement were ended", ended));
    } catch (DatabaseFailure e) {
      LOG.debug("The database did not say which sessions stand still", e);
    }
  }
}
