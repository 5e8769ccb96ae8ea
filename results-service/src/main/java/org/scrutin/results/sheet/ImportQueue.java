package org.scrutin.results.sheet;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings staged imports to their count step, one at a time and each tally's in order of arrival. A
 * nudge starts at once; the schedule finds what another instance left behind.
 */
@ApplicationScoped
class ImportQueue {
  private static final Logger LOG = Logger.getLogger(ImportQueue.class);

  private final Transactions transactions;
  private final ImportStore imports;
  private final ImportCount count;
  private final AtomicInteger wanted = new AtomicInteger();
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

  ImportQueue(Transactions transactions, ImportStore imports, ImportCount count) {
    this.transactions = transactions;
    this.imports = imports;
    this.count = count;
  }

  @PreDestroy
  void stop() {
    worker.close();
  }

  /** Something is staged or has ended. */
  void nudge() {
    if (wanted.getAndIncrement() == 0) {
      worker.execute(this::work);
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    nudge();
  }

  private void work() {
    int seen;
    do {
      seen = wanted.get();
      try {
        round();
      } catch (RuntimeException e) {
        LOG.warnf("Imports wait: %s", e.getMessage());
      }
    } while (wanted.addAndGet(-seen) != 0);
  }

  private void round() {
    Set<Integer> stuck = new HashSet<>();
    for (Import waiting : transactions.run(imports::waiting)) {
      if (!stuck.contains(waiting.tallyId()) && !count.apply(waiting)) {
        stuck.add(waiting.tallyId());
      }
    }
  }
}
