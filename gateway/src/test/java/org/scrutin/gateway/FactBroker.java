package org.scrutin.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventHeaders;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.web.testing.TestKeys;

/** A real broker with what results-service publishes there, and what somebody else does. */
public final class FactBroker implements QuarkusTestResourceLifecycleManager {
  private static final KeyPair TRUSTED = TestKeys.generate("Ed25519");
  private static final KeyPair ANOTHER = TestKeys.generate("Ed25519");
  private static final String KEY_ID = "results-1";

  private static @Nullable KafkaProducer<String, String> producer;

  @Override
  public Map<String, String> start() {
    String kafka = TestEnvironment.kafka();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
    String trusted = KEY_ID + "=" + TestKeys.base64(TRUSTED.getPublic().getEncoded());
    return Map.of(
        "mp.messaging.incoming.facts-in.enabled", "true",
        "kafka.bootstrap.servers", kafka,
        "scrutin.events.trusted.results", trusted,
        "scrutin.events.trusted.claims", trusted);
  }

  /** After {@link StubServices}, which does without a broker. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void stop() {
    Objects.requireNonNull(producer).close();
  }

  /** Publishes a fact of an election's tally. */
  public static void publish(String election) {
    send(election, TRUSTED);
  }

  /** Publishes what results-service has not signed. */
  public static void forge(String election) {
    send(election, ANOTHER);
  }

  private static void send(String election, KeyPair key) {
    String stream = election + "/tally";
    SignedEvent signed =
        new EventSigner(KEY_ID, key.getPrivate())
            .sign(
                new UnsignedEvent(
                    stream,
                    1,
                    UUID.randomUUID().toString(),
                    "/test",
                    "org.scrutin.tally.advanced.v1",
                    stream,
                    "2031-05-01T10:00:00Z",
                    JsonNodeFactory.instance.objectNode().put("election", election)));
    try {
      // In one partition, so that they are read in this order.
      Objects.requireNonNull(producer)
          .send(
              new ProducerRecord<>(
                  "results",
                  0,
                  stream,
                  CanonicalJson.of(signed.event().data()),
                  EventHeaders.write(signed)))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
