package org.scrutin.platform.events.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The publishers' keys that a reader trusts, by topic: a key may speak in its own topic only. */
public final class KeyRing {

  /** What a check of a signature found. */
  public enum Verdict {
    GENUINE,
    UNKNOWN_KEY,
    BAD_SIGNATURE
  }

  private final Function<String, Optional<String>> settings;
  private final Map<String, Map<String, PublicKey>> topics = new ConcurrentHashMap<>();

  private KeyRing(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /**
   * @param settings of a topic: {@code keyid=<base64 X.509 SubjectPublicKeyInfo>}, comma-separated
   */
  public static KeyRing of(Function<String, Optional<String>> settings) {
    return new KeyRing(settings);
  }

  /**
   * Checks an event against the keys of the topic in which it came.
   *
   * @throws IllegalStateException if the setting of the topic cannot be read
   */
  public Verdict check(String topic, SignedEvent signed) {
    PublicKey key = topics.computeIfAbsent(topic, this::keysOf).get(signed.keyId());
    if (key == null) {
      return Verdict.UNKNOWN_KEY;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(signed.event().canonical());
      boolean genuine = signature.verify(Base64.getDecoder().decode(signed.signature()));
      return genuine ? Verdict.GENUINE : Verdict.BAD_SIGNATURE;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Verdict.BAD_SIGNATURE; // not base64, not 64 bytes, or data without a canonical form
    }
  }

  /** Reads the keys of a topic now, so that a wrong setting shows at the start. */
  public void require(String topic) {
    topics.computeIfAbsent(topic, this::keysOf);
  }

  private Map<String, PublicKey> keysOf(String topic) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (String entry : settings.apply(topic).orElse("").split(",")) {
      if (!entry.isBlank()) {
        int equals = entry.indexOf('=');
        keys.put(entry.substring(0, Math.max(equals, 0)).strip(), publicKey(topic, entry, equals));
      }
    }
    return Map.copyOf(keys);
  }

  private static PublicKey publicKey(String topic, String entry, int equals) {
    try {
      byte[] der = Base64.getDecoder().decode(entry.substring(equals + 1).strip());
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The operator must write scrutin.events.trusted.%s as keyid=base64 of an Ed25519 public key"
                  .formatted(topic)
              + ", entries separated by commas: one of them is not",
          e);
    }
  }
}
