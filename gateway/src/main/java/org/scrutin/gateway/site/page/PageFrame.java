package org.scrutin.gateway.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.site.words.Language;

/**
 * What surrounds every page.
 *
 * @param visitor name of who is signed in
 * @param query of this page without its language, ready for {@code lang=}; a relative link
 * @param operators who runs what
 */
public record PageFrame(
    Language language, @Nullable String visitor, String query, Operators operators) {
  /** Names of institutions; null is not named. */
  public record Operators(@Nullable String count, @Nullable String dispute, @Nullable String site) {
    static Operators of(GatewayConfig.Operators config) {
      return new Operators(
          config.count().orElse(null), config.dispute().orElse(null), config.site().orElse(null));
    }
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }
}
