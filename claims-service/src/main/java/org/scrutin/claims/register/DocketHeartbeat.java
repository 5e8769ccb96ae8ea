package org.scrutin.claims.register;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.claims.known.KnownElections;

/** Publishes {@code docket.advanced} now and then although nothing happened. */
@ApplicationScoped
class DocketHeartbeat {
  private final KnownElections elections;
  private final DocketAdvancedPublisher docketAdvanced;
  private final Duration pause;
  private final Clock clock;

  @Inject
  DocketHeartbeat(
      KnownElections elections,
      DocketAdvancedPublisher docketAdvanced,
      @ConfigProperty(name = "scrutin.claims.heartbeat") Duration pause,
      Clock clock) {
    this.elections = elections;
    this.docketAdvanced = docketAdvanced;
    this.pause = pause;
    this.clock = clock;
  }

  @Scheduled(
      every = "${scrutin.claims.heartbeat-check}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    OffsetDateTime since = OffsetDateTime.now(clock).minus(pause);
    for (String election : elections.codes()) {
      docketAdvanced.publishUnlessSince(election, since);
    }
  }
}
