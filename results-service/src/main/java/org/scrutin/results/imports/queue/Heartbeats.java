package org.scrutin.results.imports.queue;

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
public class Heartbeats {
  private static final Logger LOG = Logger.getLogger(Heartbeats.class);

  /** Ends the heartbeat of one body. */
  public interface Beat extends AutoCloseable {
    @Override
    void close();
  }

  private record Reading(LongSupplier bytes, LongSupplier rows) {}

  private final QueuedImports imports;
  private final Map<UUID, Reading> readings = new ConcurrentHashMap<>();

  Heartbeats(QueuedImports imports) {
    this.imports = imports;
  }

  /**
   * Begins the heartbeat of a body.
   *
   * @param bytes how far it is read
   */
  public Beat start(UUID id, LongSupplier bytes, LongSupplier rows) {
    readings.put(id, new Reading(bytes, rows));
    return () -> readings.remove(id);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    readings.forEach(
        (id, reading) -> {
          try {
            imports.beat(id, reading.bytes.getAsLong(), reading.rows.getAsLong());
          } catch (DatabaseFailure e) {
            LOG.warnf("No heartbeat of import %s: the database did not answer", id);
          }
        });
  }
}
