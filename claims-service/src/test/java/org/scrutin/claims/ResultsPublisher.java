package org.scrutin.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.json.CanonicalJson;
import org.scrutin.platform.signing.EventSigner;
import org.scrutin.platform.signing.SignedEvent;
import org.scrutin.platform.signing.UnsignedEvent;

/** Writes to the topic as results-service does, or as somebody who only has the broker. */
public final class ResultsPublisher {
  private final EventSigner signer;

  private ResultsPublisher(PrivateKey key) {
    signer = new EventSigner("results-test", key);
  }

  public static ResultsPublisher real() throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(System.getProperty(ServiceEnvironment.RESULTS_KEY));
    return new ResultsPublisher(
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
  }

  public static ResultsPublisher impostor() throws GeneralSecurityException {
    return new ResultsPublisher(
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
  }

  /** Sent again, the fact has the same id, as from a publisher that did not hear the broker. */
  public void send(String key, long version, String type, JsonNode data)
      throws ExecutionException, InterruptedException {
    SignedEvent signed =
        signer.sign(
            new UnsignedEvent(
                key,
                version,
                UUID.nameUUIDFromBytes((key + version).getBytes(UTF_8)).toString(),
                "/results-service",
                type,
                null,
                "2026-11-01T12:00:00.001Z",
                data));
    var record = new ProducerRecord<>("results", key, CanonicalJson.of(data));
    headers(signed).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    Map<String, Object> settings = Map.of("bootstrap.servers", TestEnvironment.kafka());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(record).get();
    }
  }

  private static Map<String, String> headers(SignedEvent signed) {
    UnsignedEvent event = signed.event();
    return Map.of(
        "ce_specversion", "1.0",
        "ce_id", event.id(),
        "ce_source", event.source(),
        "ce_type", event.type(),
        "ce_time", event.time(),
        "ce_streamversion", Long.toString(event.streamVersion()),
        "content-type", "application/json",
        "scrutin-key-id", signed.keyId(),
        "scrutin-signature", signed.signature());
  }
}
