package org.scrutin.results.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Gives up imports that nobody reads any more, and clears away staged rows that no step will take.
 * Each import in a short transaction of its own; several instances share the work.
 */
@ApplicationScoped
class ImportJanitor {
  private static final Logger LOG = Logger.getLogger(ImportJanitor.class);

  private final Transactions transactions;
  private final ImportUpkeep upkeep;
  private final StagingStore staging;
  private final ImportSettings settings;

  ImportJanitor(
      Transactions transactions,
      ImportUpkeep upkeep,
      StagingStore staging,
      ImportSettings settings) {
    this.transactions = transactions;
    this.upkeep = upkeep;
    this.staging = staging;
    this.settings = settings;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    int abandoned =
        transactions.run(
            connection -> upkeep.giveUp(connection, settings.abandonedAfter().toSeconds()));
    if (abandoned > 0) {
      LOG.warnf("%d imports were given up: the instance that read them is gone", abandoned);
    }
    while (transactions.run(this::clearOne)) {
      LOG.debug("Cleared the staged rows of an import");
    }
  }

  private boolean clearOne(Connection connection) throws SQLException {
    var next = upkeep.lockUncleared(connection);
    if (next.isEmpty()) {
      return false;
    }
    for (var rows : next.get().stagings()) {
      staging.clear(connection, rows);
    }
    upkeep.cleared(connection, next.get().id());
    return true;
  }
}
