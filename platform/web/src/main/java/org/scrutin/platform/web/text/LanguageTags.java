package org.scrutin.platform.web.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Tags of languages (BCP 47, RFC 5646). */
public final class LanguageTags {
  private static final int LONGEST = 35; // RFC 5646 section 4.4.1

  private LanguageTags() {}

  /** The tag in its usual case; nothing if it is not well formed. */
  public static Optional<String> canonical(String tag) {
    if (tag.isEmpty() || tag.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
