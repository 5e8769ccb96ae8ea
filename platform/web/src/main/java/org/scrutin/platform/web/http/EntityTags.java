package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.EntityTag;

/** Entity tags (RFC 9110 section 8.8.3). */
public final class EntityTags {

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
}
