package org.scrutin.gateway.cache;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutin.platform.events.signing.FactReader;
import org.scrutin.platform.events.signing.KeyRing;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;

/**
 * Hears what the services tell, so that answers are not even as old as they may be. What nobody
 * trusted has signed is passed over: the services count and report it. What is missed while the
 * broker is away is made up for by the limit on every answer's age.
 */
@ApplicationScoped
class FactConsumer {
  private final AnswerCache cache;
  private final KeyRing keys;

  FactConsumer(AnswerCache cache, KeyRing keys) {
    this.cache = cache;
    this.keys = keys;
  }

  @Incoming("facts-in")
  @Blocking
  void consume(ConsumerRecords<byte[], byte[]> records) {
    Set<String> subjects = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      genuine(record).ifPresent(event -> addSubjects(event, subjects));
    }
    if (!subjects.isEmpty()) {
      cache.outdate(subjects);
    }
  }

  private Optional<UnsignedEvent> genuine(ConsumerRecord<byte[], byte[]> record) {
    return FactReader.read(record)
        .filter(signed -> keys.check(record.topic(), signed) == KeyRing.Verdict.GENUINE)
        .map(SignedEvent::event);
  }

  /** Streams are those of an election, of one of its tallies, or of a claim. */
  private static void addSubjects(UnsignedEvent event, Set<String> subjects) {
    String stream = event.streamKey();
    int tally = stream.indexOf('/');
    subjects.add(tally < 0 ? stream : stream.substring(0, tally));
    JsonNode election = event.data().path("election");
    if (election.isTextual()) {
      subjects.add(election.textValue());
    }
  }
}
