package org.scrutin.platform.store.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventHeaders;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.web.testing.TestKeys;

/**
 * Another service, as far as the broker shows it: sends events that the service under test trusts.
 */
public final class TestPublisher implements AutoCloseable {

  private final String topic;
  private final KafkaProducer<String, String> producer;

  public TestPublisher(String bootstrap, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** An event that nobody signed yet. */
  public static UnsignedEvent event(String key, long version, String type, Object data) {
    return new UnsignedEvent(
        key,
        version,
        UUID.randomUUID().toString(),
        "/test/publisher",
        type,
        null,
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        CanonicalJson.tree(data));
  }

  /** Signs with the key that services under test trust. */
  public static SignedEvent sign(UnsignedEvent event) {
    String key = System.getProperty(ServiceEnvironment.EVENT_KEY);
    return new EventSigner(ServiceEnvironment.KEY_ID, TestKeys.privateKey("Ed25519", key))
        .sign(event);
  }

  /** Signs and sends; returns when the broker has it. */
  public UnsignedEvent send(String key, long version, String type, Object data) {
    UnsignedEvent event = event(key, version, type, data);
    send(sign(event));
    return event;
  }

  public void send(SignedEvent signed) {
    send(signed, signed.event().data());
  }

  /** Sends an event with other data than was signed. */
  public void send(SignedEvent signed, JsonNode data) {
    send(
        new ProducerRecord<>(
            topic,
            null,
            signed.event().streamKey(),
            CanonicalJson.of(data),
            EventHeaders.write(signed)));
  }

  /** Sends whatever it is. */
  public void send(ProducerRecord<String, String> record) {
    try {
      producer.send(record).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
