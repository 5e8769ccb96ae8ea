package org.scrutin.gateway.site.words;

import org.jspecify.annotations.Nullable;

/**
 * Words of somebody else, as they were entered.
 *
 * @param lang BCP 47 tag where they are not in the page's language; null where they are, or where
 *     nobody has said in which language they are
 */
public record Wording(String text, @Nullable String lang) {

  /** A code or a text of which no language is known. */
  public static Wording of(String text) {
    return new Wording(text, null);
  }
}
