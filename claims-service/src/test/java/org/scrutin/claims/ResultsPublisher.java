package org.scrutin.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.UUID;
import java.util.function.Function;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.testing.TestPublisher;

/** Writes to the topic as results-service does, or as somebody who only has the broker. */
public final class ResultsPublisher {
  private final Function<UnsignedEvent, SignedEvent> signer;

  private ResultsPublisher(Function<UnsignedEvent, SignedEvent> signer) {
    this.signer = signer;
  }

  public static ResultsPublisher real() {
    return new ResultsPublisher(TestPublisher::sign);
  }

  public static ResultsPublisher impostor() throws GeneralSecurityException {
    EventSigner forger =
        new EventSigner(
            ServiceEnvironment.KEY_ID,
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    return new ResultsPublisher(forger::sign);
  }

  /** Sent again, the fact has the same id, as from a publisher that did not hear the broker. */
  public void send(String key, long version, String type, Object fact) {
    JsonNode data = CanonicalJson.tree(fact);
    SignedEvent signed =
        signer.apply(
            new UnsignedEvent(
                key,
                version,
                UUID.nameUUIDFromBytes((key + version).getBytes(UTF_8)).toString(),
                "/results-service",
                type,
                null,
                "2026-11-01T12:00:00.001Z",
                data));
    try (TestPublisher publisher = new TestPublisher(TestEnvironment.kafka(), "results")) {
      publisher.send(signed);
    }
  }
}
