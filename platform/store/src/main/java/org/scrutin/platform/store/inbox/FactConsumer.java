package org.scrutin.platform.store.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Brings records from the broker to the inbox, one after the other. The offset is committed after
 * the record's transaction, so a record may come twice but never not at all.
 */
@ApplicationScoped
class FactConsumer {

  private static final Logger LOG = Logger.getLogger(FactConsumer.class);

  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final RecordIntake intake;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  FactConsumer(RecordIntake intake) {
    this.intake = intake;
  }

  @Incoming("facts-in")
  @Blocking
  void consume(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        intake.take(record);
        return;
      } catch (RuntimeException e) {
        // The record waits, and those behind it: without the database nothing can be kept.
        LOG.warnf(
            "A fact waits for the database and is tried again. If this goes on, the operator must"
                + " look after it: %s",
            e);
        if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          throw e;
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      }
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) {
    stopping.countDown();
  }
}
