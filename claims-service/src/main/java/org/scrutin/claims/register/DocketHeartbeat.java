package org.scrutin.claims.register;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.claims.heard.HeardElections;

/** Says now and then that nothing happened. */
@ApplicationScoped
class Heartbeat {
  private final HeardElections elections;
  private final Advances advances;
  private final Duration pause;
  private final Clock clock;

  @Inject
  Heartbeat(
      HeardElections elections,
      Advances advances,
      @ConfigProperty(name = "scrutin.claims.heartbeat") Duration pause,
      Clock clock) {
    this.elections = elections;
    this.advances = advances;
    this.pause = pause;
    this.clock = clock;
  }

  @Scheduled(
      every = "${scrutin.claims.heartbeat-check}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    OffsetDateTime since = OffsetDateTime.now(clock).minus(pause);
    for (String election : elections.codes()) {
      advances.tellUnlessSince(election, since);
    }
  }
}
