package org.scrutin.results.materiality;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Assesses claims as they fall due, one after the other; several instances share the work. */
@ApplicationScoped
class AssessmentWorker {
  private static final Logger LOG = Logger.getLogger(AssessmentWorker.class);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Assess assess;

  @Inject
  AssessmentWorker(Assess assess) {
    this.assess = assess;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    boolean more = true;
    while (more) {
      try {
        more = assess.next();
      } catch (FailedAssessment e) {
        LOG.errorf(
            e,
            "The claim %s waits %s for its next attempt at an assessment. If this goes on, the"
                + " operator must report it.",
            e.claim(),
            AFTER_FAILURE);
        assess.postpone(e.claim(), AFTER_FAILURE);
      }
    }
  }
}
