package org.scrutin.platform.store.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.scrutin.platform.events.json.CanonicalString;

/**
 * A leaf of a transparency log. It commits to a body without showing it; see {@link Commitment}.
 * The format is final: schema and test vector are in contracts, {@code schemas/leaf.json}.
 *
 * @param kind what the body is, such as sheet or release
 * @param subject what it is about, such as a unit's code; with the version unique within kind and
 *     log
 * @param version counted from 1
 * @param bodyCommitment 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // made by the million during an import, never compared
public record Leaf(String kind, String subject, int version, byte[] bodyCommitment) {

  private static final byte LEAF = 0x00;

  public Leaf {
    if (version < 1 || bodyCommitment.length != Sha256.BYTES) {
      throw new IllegalArgumentException(
          "A leaf has a version from 1 and a commitment of 32 bytes");
    }
  }

  /** UTF-8 of the RFC 8785 form; the members stand in their canonical order. */
  public byte[] canonical() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * RFC 9162 section 2.1.1: SHA-256 of a zero byte and the leaf, so that no node passes for one.
   */
  public byte[] hash() {
    byte[] leaf = canonical();
    return Sha256.of(new byte[] {LEAF}, leaf);
  }

  private String text() {
    StringBuilder out = new StringBuilder(160).append("{\"body\":\"");
    out.append(HexFormat.of().formatHex(bodyCommitment)).append("\",\"kind\":");
    CanonicalString.append(kind, out);
    out.append(",\"subject\":");
    CanonicalString.append(subject, out);
    return out.append(",\"v\":1,\"version\":").append(version).append('}').toString();
  }
}
