package org.scrutin.results.imports.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Counts imports of several tallies side by side and each tally's one after the other. A tally
 * whose import takes long, or must wait, holds up none but itself, as long as a thread is left.
 */
final class ImportWorkers implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ImportWorkers.class);

  private final Predicate<QueuedImport> count;
  private final Runnable afterwards;
  private final ExecutorService threads;
  private final Set<Integer> busy = ConcurrentHashMap.newKeySet();

  /**
   * @param tallies counted at a time
   * @param count false if the import must wait, and with it the later ones of its tally
   * @param afterwards called when imports of a tally were counted: more may have come meanwhile
   */
  ImportWorkers(int tallies, Predicate<QueuedImport> count, Runnable afterwards) {
    this.count = count;
    this.afterwards = afterwards;
    this.threads = Executors.newFixedThreadPool(tallies, Thread.ofVirtual().factory());
  }

  /**
   * Takes on the tallies that it is not at already.
   *
   * @param waiting in order of arrival
   */
  void offer(List<QueuedImport> waiting) {
    Map<Integer, List<QueuedImport>> byTally =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    QueuedImport::tallyId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    byTally.forEach(
        (tally, imports) -> {
          if (busy.add(tally)) {
            threads.execute(() -> count(tally, imports));
          }
        });
  }

  private void count(int tally, List<QueuedImport> imports) {
    boolean all = false;
    try {
      all = imports.stream().allMatch(count);
    } catch (RuntimeException e) {
      LOG.warnf("Imports wait: %s", e.getMessage());
    } finally {
      busy.remove(tally);
    }
    if (all) {
      afterwards.run();
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
