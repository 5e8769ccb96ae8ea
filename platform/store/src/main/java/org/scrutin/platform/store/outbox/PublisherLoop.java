package org.scrutin.platform.store.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.platform.store.sql.DatabaseFailure;

/** Takes the lock, then sends and removes what is in the outbox until it is stopped. */
final class PublisherLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(PublisherLoop.class);

  static final int BATCH = 500;
  static final Duration IDLE = Duration.ofMillis(50);
  static final Duration STANDBY = Duration.ofMillis(500);
  static final Duration KEY_BACKOFF = Duration.ofSeconds(1);
  // More than delivery.timeout.ms twice: an answer that is still out then will not come.
  static final Duration SEND_TIMEOUT = Duration.ofSeconds(60);

  private final PGSimpleDataSource sessions;
  private final FactSender sender;
  private final Map<String, Long> retryAt = new HashMap<>();
  private volatile boolean stopped;
  private volatile boolean active;
  private boolean brokerAnswers;

  PublisherLoop(PGSimpleDataSource sessions, FactSender sender) {
    this.sessions = sessions;
    this.sender = sender;
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        publishWhileLocked();
        pause(STANDBY);
      } catch (SQLException | DatabaseFailure e) {
        LOG.warnf(
            "The outbox publisher lost the database and tries again. If this goes on, the operator"
                + " must look after it: %s",
            e.getMessage());
        pause(STANDBY);
      } catch (InterruptedException e) {
        stopped = true;
      } catch (RuntimeException e) {
        LOG.error("The outbox publisher failed and starts again", e);
        pause(STANDBY);
      } finally {
        active = false;
      }
    }
  }

  /** Ends the loop; the caller then interrupts its thread. */
  void stop() {
    stopped = true;
  }

  /** Whether this is the one that publishes. */
  boolean active() {
    return active;
  }

  private void publishWhileLocked() throws SQLException, InterruptedException {
    Optional<PublisherLock> taken = PublisherLock.tryTake(sessions);
    if (taken.isEmpty()) {
      return;
    }
    try (PublisherLock lock = taken.get()) {
      active = true;
      LOG.info("This instance publishes the outbox");
      while (!stopped) {
        if (!publishBatch(lock)) {
          Thread.sleep(IDLE);
        }
      }
    }
  }

  /**
   * @return whether there may be more to do at once
   */
  private boolean publishBatch(PublisherLock lock) throws InterruptedException {
    long now = System.nanoTime();
    retryAt.values().removeIf(at -> at - now <= 0);
    // A broker that did not answer is tried with one fact: without its metadata each would block.
    int limit = brokerAnswers ? BATCH : 1;
    List<OutboxRow> rows = OutboxQueue.oldest(lock.sql(), limit, Set.copyOf(retryAt.keySet()));
    if (rows.isEmpty()) {
      return false;
    }
    OutboxBatch batch = new OutboxBatch(sender);
    batch.send(rows, SEND_TIMEOUT, lock::renew);
    List<OutboxRow> sent = batch.acknowledged();
    if (!sent.isEmpty()) {
      OutboxQueue.remove(lock.sql(), sent);
    }
    long later = System.nanoTime() + KEY_BACKOFF.toNanos();
    batch.failedKeys().forEach(key -> retryAt.put(key, later));
    brokerAnswers = !sent.isEmpty();
    return brokerAnswers;
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
