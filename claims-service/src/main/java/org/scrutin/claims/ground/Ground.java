package org.scrutin.claims.ground;

import java.util.Map;

/**
 * Why somebody complains.
 *
 * @param code as in {@code voter-list/missing}: after the slash a narrower ground
 * @param name by language
 * @param competent who decides unless somebody says otherwise
 */
public record Ground(String code, Map<String, String> name, Competence competent) {

  /** A kind of deciding body. */
  public enum Competence {
    /** The body that runs the election and counts. */
    ELECTION_AUTHORITY,
    /** A body above it, which differs from country to country: the registrar names it. */
    REVIEW_BODY
  }
}
