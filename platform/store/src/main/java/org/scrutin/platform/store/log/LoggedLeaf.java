package org.scrutin.platform.store.log;

import java.nio.charset.StandardCharsets;
import org.scrutin.platform.events.json.CanonicalJson;

/**
 * A leaf as it is kept, without its place: with salt and body anyone can make the hash again.
 *
 * @param salt 32 bytes
 * @param hash 32 bytes
 * @param canonicalBody what the leaf commits to, RFC 8785
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record LoggedLeaf(byte[] salt, byte[] hash, String canonicalBody) {

  /**
   * A leaf with a new salt.
   *
   * @throws IllegalArgumentException if the body has no canonical JSON
   */
  public static LoggedLeaf of(String kind, String subject, int version, Object body) {
    String canonical = CanonicalJson.of(body);
    byte[] salt = Salts.next();
    byte[] commitment = Commitment.of(salt, canonical.getBytes(StandardCharsets.UTF_8));
    return new LoggedLeaf(salt, new Leaf(kind, subject, version, commitment).hash(), canonical);
  }
}
