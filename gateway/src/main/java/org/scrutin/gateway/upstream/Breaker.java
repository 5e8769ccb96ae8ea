package org.scrutin.gateway.upstream;

import java.util.function.LongSupplier;

/**
 * Stops calling an upstream that cannot be reached. After a number of failures in a row it is open
 * for a pause; then one request at a time may try, and its outcome decides. A slow answer is no
 * failure here: one expensive question must not shut out all others.
 */
final class Breaker {
  private final int failuresToOpen;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private int failures;
  private long openedAt;
  private boolean probing;

  Breaker(int failuresToOpen, long pauseNanos, LongSupplier nanoTime) {
    this.failuresToOpen = failuresToOpen;
    this.pauseNanos = pauseNanos;
    this.nanoTime = nanoTime;
  }

  /** Whether a request may go out now. Who gets {@code true} must report how it went. */
  synchronized boolean admits() {
    if (failures < failuresToOpen) {
      return true;
    }
    // A probe whose outcome was never reported must not keep the breaker open for ever.
    boolean paused = nanoTime.getAsLong() - openedAt < pauseNanos;
    if (paused) {
      return false;
    }
    probing = true;
    openedAt = nanoTime.getAsLong();
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    probing = false;
  }

  synchronized void failed() {
    failures++;
    if (failures == failuresToOpen || probing) {
      openedAt = nanoTime.getAsLong();
      probing = false;
    }
  }
}
