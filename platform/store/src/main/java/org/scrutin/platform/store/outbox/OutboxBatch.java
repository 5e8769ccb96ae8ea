package org.scrutin.platform.store.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends rows, keys side by side and each key's rows one after the other: a version is sent only
 * when the broker has the one before it, so no failure can bring a key out of order.
 */
final class OutboxBatch {

  private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

  private final FactSender sender;
  private final Collection<OutboxRow> acknowledged = new ConcurrentLinkedQueue<>();
  private final Set<String> failedKeys = ConcurrentHashMap.newKeySet();

  OutboxBatch(FactSender sender) {
    this.sender = sender;
  }

  /**
   * Sends all rows and waits for every answer, or for the timeout to end.
   *
   * @param meanwhile done every second of the wait; what it throws ends the wait
   */
  void send(List<OutboxRow> rows, Duration timeout, Runnable meanwhile)
      throws InterruptedException {
    TreeMap<String, List<OutboxRow>> byKey = new TreeMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
    CountDownLatch open = new CountDownLatch(byKey.size());
    byKey.forEach(
        (key, stream) ->
            chain(stream)
                .subscribe()
                .with(
                    done -> open.countDown(),
                    failure -> {
                      LOG.warnf(
                          "The broker did not take a fact of stream %s; it is tried again. If this"
                              + " goes on, the operator must look after the broker: %s",
                          key, failure);
                      failedKeys.add(key);
                      open.countDown();
                    }));
    if (!await(open, timeout, meanwhile)) {
      Set<String> unanswered = new HashSet<>(byKey.keySet());
      acknowledged.forEach(row -> unanswered.remove(row.key()));
      failedKeys.addAll(unanswered);
    }
  }

  private static boolean await(CountDownLatch open, Duration timeout, Runnable meanwhile)
      throws InterruptedException {
    long until = System.nanoTime() + timeout.toNanos();
    while (!open.await(1, TimeUnit.SECONDS)) {
      if (System.nanoTime() - until > 0) {
        return false;
      }
      meanwhile.run();
    }
    return true;
  }

  /** Rows that the broker has; each key's are a prefix of what was sent. */
  List<OutboxRow> acknowledged() {
    return List.copyOf(acknowledged);
  }

  Set<String> failedKeys() {
    return Set.copyOf(failedKeys);
  }

  private Uni<Void> chain(List<OutboxRow> stream) {
    Uni<Void> chain = Uni.createFrom().voidItem();
    for (OutboxRow row : stream) {
      chain = chain.chain(() -> sender.send(row.signed())).invoke(() -> acknowledged.add(row));
    }
    return chain;
  }
}
