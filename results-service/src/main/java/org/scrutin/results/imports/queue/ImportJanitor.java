package org.scrutin.results.imports.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.scrutin.results.imports.staging.StagingStore;

/**
 * Gives up imports that nobody reads any more, and clears away staged rows that no step will take.
 * Each import in a short transaction of its own; several instances share the work.
 */
@ApplicationScoped
class ImportJanitor {
  private static final Logger LOG = Logger.getLogger(ImportJanitor.class);

  private final QueuedImports imports;
  private final StagingStore staging;
  private final ImportSettings settings;

  ImportJanitor(QueuedImports imports, StagingStore staging, ImportSettings settings) {
    this.imports = imports;
    this.staging = staging;
    this.settings = settings;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    long abandoned = imports.giveUp(settings.abandonedAfter().toSeconds());
    if (abandoned > 0) {
      LOG.warnf("%d imports were given up: the instance that read them is gone", abandoned);
    }
    while (QuarkusTransaction.requiringNew().call(this::clearOne)) {
      LOG.debug("Cleared the staged rows of an import");
    }
  }

  private boolean clearOne() {
    Optional<QueuedImports.Uncleared> next = imports.lockUncleared();
    next.ifPresent(
        uncleared -> {
          uncleared.stagings().forEach(staging::clear);
          imports.cleared(uncleared.id());
        });
    return next.isPresent();
  }
}
