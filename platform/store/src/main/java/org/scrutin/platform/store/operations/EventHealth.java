package org.scrutin.platform.store.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.scrutin.platform.store.outbox.OutboxPublisher;
import org.scrutin.platform.store.sql.Sql;

/**
 * How the service's facts fare, as metrics and as a part of readiness. A broker that is away does
 * not make the service unready: entry and filing go on without it, and nobody could reach them.
 */
@Readiness
@ApplicationScoped
public class EventHealth implements HealthCheck {

  private static final String STATE =
      """
      select (select count(*) from outbox),
             (select coalesce(extract(epoch from now() - min(written_at)), 0) from outbox),
             (select count(*) from inbox_parked_stream)
      """;

  private final Sql sql;
  private final OutboxPublisher publisher;
  private final MeterRegistry metrics;
  private volatile State state = new State(0, 0, 0);

  @Inject
  EventHealth(DataSource database, OutboxPublisher publisher, MeterRegistry metrics) {
    this.sql = new Sql(database);
    this.publisher = publisher;
    this.metrics = metrics;
  }

  private record State(long waiting, double oldestSeconds, long parked) {}

  void register(@Observes StartupEvent event) {
    metrics.gauge("scrutin.outbox.depth", this, health -> health.state.waiting());
    metrics.gauge(
        "scrutin.outbox.oldest.age.seconds", this, health -> health.state.oldestSeconds());
    metrics.gauge("scrutin.inbox.parked.streams", this, health -> health.state.parked());
    metrics.gauge("scrutin.outbox.publisher.active", publisher, p -> p.active() ? 1 : 0);
  }

  @Scheduled(every = "${scrutin.events.observe-every}")
  void observe() {
    state =
        sql.one(STATE, row -> new State(row.getLong(1), row.getDouble(2), row.getLong(3)))
            .orElseThrow();
  }

  @Override
  public HealthCheckResponse call() {
    State now = state;
    return HealthCheckResponse.named("facts")
        .up()
        .withData("outboxWaiting", now.waiting())
        .withData("outboxOldestSeconds", (long) now.oldestSeconds())
        .withData("parkedStreams", now.parked())
        .build();
  }
}
