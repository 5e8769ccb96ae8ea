package org.scrutin.results.materiality;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.scrutin.platform.store.sql.DatabaseFailure;

/** Assesses claims as they fall due, one after the other; several instances share the work. */
@ApplicationScoped
class AssessmentWorker {
  private static final Logger LOG = Logger.getLogger(AssessmentWorker.class);

  private final Assess assess;
  private final Duration afterFailure;
  private final AtomicLong parked = new AtomicLong();

  @Inject
  AssessmentWorker(
      Assess assess,
      MeterRegistry metrics,
      @ConfigProperty(name = "scrutin.assessment.after-failure", defaultValue = "1M")
          Duration afterFailure) {
    this.assess = assess;
    this.afterFailure = afterFailure;
    metrics.gauge("scrutin.assessments.parked", parked);
  }

  @Scheduled(every = "${scrutin.events.observe-every}")
  void observe() {
    parked.set(assess.parked());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    boolean more = true;
    while (more) {
      try {
        more = assess.next();
      } catch (FailedAssessment e) {
        failed(e);
      }
    }
  }

  private void failed(FailedAssessment failure) {
    if (DatabaseFailure.isTransient(failure.getCause())) {
      LOG.warnf(failure, "The claim %s is assessed later", failure.claim());
      assess.postpone(failure.claim(), afterFailure);
      return;
    }
    String why = String.valueOf(failure.getCause());
    if (assess.failed(failure.claim(), why, afterFailure)) {
      LOG.errorf(
          failure,
          "The claim %s is not assessed any more until an operator retries it (see"
              + " /api/v1/operations/parked-assessments)",
          failure.claim());
    } else {
      LOG.errorf(failure, "The claim %s is tried again in %s", failure.claim(), afterFailure);
    }
  }
}
