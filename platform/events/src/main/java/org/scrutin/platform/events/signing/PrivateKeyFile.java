package org.scrutin.platform.events.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads a private key in PKCS#8 PEM (RFC 7468 section 10). */
public final class PrivateKeyFile {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private PrivateKeyFile() {}

  /**
   * @throws IllegalStateException with a sentence that names the setting
   */
  public static PrivateKey read(String setting, Path file) {
    String pem;
    try {
      pem = Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The operator must set %s to a readable file: %s is not".formatted(setting, file), e);
    }
    if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
      throw notAKey(setting, file, null);
    }
    try {
      byte[] der =
          Base64.getMimeDecoder()
              .decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw notAKey(setting, file, e);
    }
  }

  private static IllegalStateException notAKey(
      String setting, Path file, @Nullable Exception cause) {
    return new IllegalStateException(
        "The operator must set %s to an Ed25519 private key in PKCS#8 PEM: %s is none"
            .formatted(setting, file),
        cause);
  }
}
