package org.scrutin.platform.store.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.scrutin.platform.events.signing.FactReader;
import org.scrutin.platform.events.signing.KeyRing;
import org.scrutin.platform.events.signing.SignedEvent;

/**
 * Lets in what a trusted publisher signed. Anything else is counted and left where it is: whoever
 * can write to the broker must not be able to stop a stream, so it does not park one either. If it
 * was genuine after all (a key that is not trusted yet), the next genuine fact of its stream shows
 * a gap.
 */
@ApplicationScoped
public class RecordIntake {

  private static final Logger LOG = Logger.getLogger(RecordIntake.class);

  private final Inbox inbox;
  private final KeyRing keys;
  private final RejectedStore rejected;
  private final MeterRegistry metrics;

  @Inject
  RecordIntake(Inbox inbox, KeyRing keys, RejectedStore rejected, MeterRegistry metrics) {
    this.inbox = inbox;
    this.keys = keys;
    this.rejected = rejected;
    this.metrics = metrics;
  }

  /**
   * Takes a record as it came from the broker. May be repeated.
   *
   * @throws RuntimeException if the database was away and nothing is changed
   */
  void take(ConsumerRecord<byte[], byte[]> record) {
    Optional<SignedEvent> signed = FactReader.read(record);
    if (signed.isEmpty()) {
      reject(record, "unsigned");
      return;
    }
    switch (keys.check(record.topic(), signed.get())) {
      case GENUINE -> inbox.receive(record.topic(), signed.get().event());
      case UNKNOWN_KEY -> reject(record, "unknown-key");
      case BAD_SIGNATURE -> reject(record, "bad-signature");
    }
  }

  private void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
    rejected.count(record.topic(), record.partition(), record.offset(), reason);
    metrics
        .counter("scrutin.inbox.rejected", "topic", record.topic(), "reason", reason)
        .increment();
    LOG.errorf(
        "Rejected a record at %s-%d offset %d: %s. The operator must find out who writes to this"
            + " topic, or trust the publisher's new key and have the records read again.",
        record.topic(), record.partition(), record.offset(), reason);
  }
}
