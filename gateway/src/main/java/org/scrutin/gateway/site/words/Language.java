package org.scrutin.gateway.site.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. */
public enum Language {
  EN("en", "English"),
  KM("km", "ខ្មែរ");

  /** Key of a list's short name among its names by language. */
  public static final String SHORT = "short";

  private final String code;
  private final String label;

  Language(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** BCP 47 code. */
  public String code() {
    return code;
  }

  /** Its own name for itself. */
  public String label() {
    return label;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  /**
   * For numbers and dates: a day stands before its month, as in the sources. Digits are Latin in
   * every language, also beside Khmer words: figures of several sources are compared with each
   * other and with sheets, files and interfaces, which all have Latin digits, and a date form shows
   * those of the browser. Names stay as the definition writes them. The digits are stated because
   * otherwise the locale data of the Java version would decide.
   */
  Locale format() {
    return Locale.forLanguageTag(this == EN ? "en-GB" : code + "-u-nu-latn");
  }

  public static Optional<Language> of(@Nullable String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Asked for explicitly, else chosen before, else preferred by the browser, else English. */
  public static Language choose(
      @Nullable String asked, @Nullable String remembered, List<Locale> preferred) {
    return of(asked)
        .or(() -> of(remembered))
        .or(() -> preferred.stream().flatMap(l -> of(l.getLanguage()).stream()).findFirst())
        .orElse(EN);
  }

  /** The name in this language, else in English, else in any. */
  public String pick(Map<String, String> names, String fallback) {
    String own = names.get(code);
    if (own != null && !own.isBlank()) {
      return own;
    }
    String english = names.get("en");
    if (english != null && !english.isBlank()) {
      return english;
    }
    return names.entrySet().stream()
        .filter(name -> !name.getKey().equals(SHORT) && !name.getValue().isBlank())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(fallback);
  }
}
