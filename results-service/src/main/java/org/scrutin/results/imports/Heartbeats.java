package org.scrutin.results.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.scrutin.platform.store.sql.DatabaseFailure;

/**
 * Says every second of each body that this instance is reading that somebody still reads it, and
 * how far it came. It does so from outside the reading thread: a slow client is not a dead
 * instance.
 */
@ApplicationScoped
class Heartbeats {
  private static final Logger LOG = Logger.getLogger(Heartbeats.class);

  /** Ends the heartbeat of one body. */
  interface Beat extends AutoCloseable {
    @Override
    void close();
  }

  private record Reading(LongSupplier bytes, LongSupplier rows) {}

  private final Transactions transactions;
  private final ImportStore imports;
  private final Map<UUID, Reading> readings = new ConcurrentHashMap<>();

  Heartbeats(Transactions transactions, ImportStore imports) {
    this.transactions = transactions;
    this.imports = imports;
  }

  Beat start(UUID id, LongSupplier bytes, LongSupplier rows) {
    readings.put(id, new Reading(bytes, rows));
    return () -> readings.remove(id);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    readings.forEach(
        (id, reading) -> {
          try {
            transactions.run(
                connection -> {
                  imports.beat(connection, id, reading.bytes.getAsLong(), reading.rows.getAsLong());
                  return true;
                });
          } catch (DatabaseFailure e) {
            LOG.warnf("No heartbeat of import %s: the database did not answer", id);
          }
        });
  }
}
