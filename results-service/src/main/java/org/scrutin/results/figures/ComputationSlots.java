package org.scrutin.results.figures;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Lets so many computations run at once as leaves the count its processors. */
public final class ComputationSlots {
  private static final int RETRY_SECONDS = 1;

  private final Semaphore slots;
  private final Duration wait;

  /**
   * @param wait how long one may wait for a slot; nothing else may be held meanwhile
   */
  public ComputationSlots(int slots, Duration wait) {
    this.slots = new Semaphore(slots);
    this.wait = wait;
  }

  /**
   * @throws Refusal 503 if there is no slot in time
   */
  public <T> T call(Supplier<T> computation) {
    try {
      if (!slots.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw refusal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal();
    }
    try {
      return computation.get();
    } finally {
      slots.release();
    }
  }

  private static Refusal refusal() {
    return new Refusal(
            ProblemType.TOO_MANY_CALCULATIONS,
            "This service computes as much as it may. Send yours again.")
        .retryAfter(RETRY_SECONDS);
  }
}
