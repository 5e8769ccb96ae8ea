package org.scrutin.results.imports.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings staged imports to their count step, each tally's in order of arrival. Tallies do not wait
 * for each other, and the authority's have a lane of their own: no number of others' imports holds
 * them up. A nudge starts at once; the schedule finds what another instance left behind.
 */
@ApplicationScoped
public class ImportQueue {
  private static final Logger LOG = Logger.getLogger(ImportQueue.class);

  private final QueuedImports imports;
  private final ImportWorkers authority;
  private final ImportWorkers others;
  private final AtomicInteger wanted = new AtomicInteger();
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

  ImportQueue(QueuedImports imports, ImportCount count, ImportSettings settings) {
    this.imports = imports;
    this.authority = new ImportWorkers(settings.lane(), count::apply, this::nudge);
    this.others = new ImportWorkers(settings.lane(), count::apply, this::nudge);
  }

  @PreDestroy
  void stop() {
    authority.close();
    others.close();
    worker.close();
  }

  /** Something is staged or has ended. */
  public void nudge() {
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
        authority.offer(imports.waiting(true));
        others.offer(imports.waiting(false));
      } catch (RuntimeException e) {
        LOG.warnf("Imports wait: %s", e.getMessage());
      }
    } while (wanted.addAndGet(-seen) != 0);
  }
}
