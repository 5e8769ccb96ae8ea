package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags (RFC 9110 section 8.8.3). */
public final class EntityTags {

  /** Bytes of a digest: no two texts of one address will agree in so many. */
  private static final int SHORT = 16;

  private EntityTags() {}

  /**
   * Strong tag of one representation of something that has revisions.
   *
   * @param representation what else decides the bytes, such as unit and language; short
   */
  public static EntityTag of(long revision, String representation) {
    String name =
        representation.isEmpty() ? "" : "-" + Integer.toHexString(representation.hashCode());
    return new EntityTag(revision + name);
  }

  /** Strong tag of one representation that is nothing but this text. */
  public static EntityTag ofContent(String text) {
    return ofContent(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Strong tag of one representation that is nothing but these bytes. */
  public static EntityTag ofContent(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new EntityTag(HexFormat.of().formatHex(digest, 0, SHORT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
