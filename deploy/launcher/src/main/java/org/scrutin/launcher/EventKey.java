package org.scrutin.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The Ed25519 key with which a service signs its events.
 *
 * @param id names the key in each event: the service and the start of the public key's SHA-256
 * @param privateKey PKCS#8 PEM file
 * @param publicKey base64 of the X.509 SubjectPublicKeyInfo
 */
record EventKey(String id, Path privateKey, String publicKey) {

  /** Reads the key pair, or makes it; the private half is written last, so it is never alone. */
  static EventKey of(String service, Path secrets) throws IOException {
    Path privateKey = secrets.resolve(service + "-events.pem");
    Path publicKey = secrets.resolve(service + "-events.pub");
    try {
      if (!Files.exists(privateKey)) {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OwnerOnly.write(
            publicKey, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        OwnerOnly.write(privateKey, pem(pair.getPrivate().getEncoded()));
      }
      String encoded = Files.readString(publicKey).strip();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(encoded));
      String id = service + "-" + HexFormat.of().formatHex(hash, 0, 4);
      return new EventKey(id, privateKey, encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519 and SHA-256", e);
    }
  }

  /** How a reader's configuration says that it trusts this key. */
  String trusted() {
    return id + "=" + publicKey;
  }

  private static String pem(byte[] key) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, newline).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
