package org.scrutin.results.election.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Persons as leaves name them: HMAC-SHA256 (RFC 2104) of the token's subject, 16 bytes of it. A
 * reader can tell that two acts are of one person, and not of whom; whoever has the key can. Leaves
 * of before there was a key name the subject.
 */
@ApplicationScoped
public class Pseudonyms {
  static final String KEY = "scrutin.log.pseudonym-key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final Optional<String> key;

  @Inject
  public Pseudonyms(@ConfigProperty(name = KEY) Optional<String> key) {
    this.key = key;
  }

  public String of(String subject) {
    String secret =
        key.orElseThrow(
            () -> new IllegalStateException("The operator must set " + KEY + ": it is not set"));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] code = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
      return "p-" + HexFormat.of().formatHex(Arrays.copyOf(code, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
