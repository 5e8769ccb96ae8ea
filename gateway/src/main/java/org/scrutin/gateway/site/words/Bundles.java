package org.scrutin.gateway.site.words;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The messages of a language, for texts that no template makes. */
public final class Bundles {
  private Bundles() {}

  /** The bundle's messages in that language. */
  public static <T> T in(Language language, Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(language.code()));
  }
}
