package org.scrutin.platform.store.log;

/** Binds a leaf to a body that may be shown later or never. */
public final class Commitment {

  private Commitment() {}

  /**
   * SHA-256 of salt and body.
   *
   * @param salt 32 bytes; without them the few possible bodies of a small station could be tried
   * @param canonicalBody UTF-8 of the body's RFC 8785 form
   * @throws IllegalArgumentException if the salt has another length: a moving border between salt
   *     and body would let one commitment open to two bodies
   */
  public static byte[] of(byte[] salt, byte[] canonicalBody) {
    if (salt.length != Salts.BYTES) {
      throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
    }
    return Sha256.of(salt, canonicalBody);
  }
}
