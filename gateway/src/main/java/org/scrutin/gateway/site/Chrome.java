package org.scrutin.gateway.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Language;

/**
 * What surrounds every page.
 *
 * @param visitor name of who is signed in
 * @param here path and query of this page without its language, ready for {@code lang=}
 */
public record Chrome(Language language, @Nullable String visitor, String here) {
  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }
}
