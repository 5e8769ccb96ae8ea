package org.scrutin.results.sheets;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.List;
import org.scrutin.platform.store.log.Salts;
import org.scrutin.platform.store.log.Sha256;

/**
 * Makes the leaf of a sheet: {@code SHA-256(0x00 || {"body":H,"kind":"sheet","subject":UNIT,"v":1,
 * "version":N})} with {@code H = SHA-256(salt || canonical body)} in hexadecimal. The same bytes as
 * platform's {@code Leaf}, to which a test holds it, without an object for each step of each row.
 */
public final class SheetHasher {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LEAF = {0, '{', '"', 'b', 'o', 'd', 'y', '"', ':', '"'};
  private static final byte[] KIND =
      "\",\"kind\":\"sheet\",\"subject\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VERSION =
      "\",\"v\":1,\"version\":".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest sha = Sha256.digest();
  private final byte[] commitment = new byte[Sha256.BYTES];
  private final byte[] hex = new byte[2 * Sha256.BYTES];
  private final SheetBody body;

  public SheetHasher(List<String> lists) {
    body = new SheetBody(lists);
  }

  /** The leaf of a sheet, with a new salt. */
  public SheetLeaf leaf(String unit, int version, Sheet sheet) {
    byte[] salt = Salts.next();
    return new SheetLeaf(version, salt, hash(salt, unit, version, sheet.values()), sheet);
  }

  byte[] hash(byte[] salt, String unit, int version, int[] values) {
    body.write(unit, values);
    byte[] hash = new byte[Sha256.BYTES];
    try {
      sha.update(salt, 0, Salts.BYTES);
      sha.update(body.bytes(), 0, body.length());
      sha.digest(commitment, 0, Sha256.BYTES);
      for (int i = 0; i < Sha256.BYTES; i++) {
        hex[2 * i] = HEX[commitment[i] >> 4 & 0xF];
        hex[2 * i + 1] = HEX[commitment[i] & 0xF];
      }
      sha.update(LEAF);
      sha.update(hex);
      sha.update(KIND);
      sha.update(body.bytes(), body.unitStart(), body.unitEnd() - body.unitStart());
      sha.update(VERSION);
      sha.update(Integer.toString(version).getBytes(StandardCharsets.US_ASCII));
      sha.update((byte) '}');
      sha.digest(hash, 0, Sha256.BYTES);
      return hash;
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 digest has 32 bytes", e);
    }
  }
}
