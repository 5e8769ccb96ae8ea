package org.scrutin.gateway.site.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.LanguageTags;

/** The languages of the pages. */
public enum Language {
  EN("en", "English", "Read this page in English"),
  KM("km", "ខ្មែរ", "អានទំព័រនេះជាភាសាខ្មែរ");

  /** Key of a list's short name among its names by language, which is no language. */
  private static final String SHORT = "short";

  private final String code;
  private final String label;
  private final String offer;

  Language(String code, String label, String offer) {
    this.code = code;
    this.label = label;
    this.offer = offer;
  }

  /** BCP 47 code. */
  public String code() {
    return code;
  }

  /** What its pages' paths begin with; English has the bare ones. */
  public String root() {
    return this == EN ? "" : "/" + code;
  }

  /** Its own name for itself. */
  public String label() {
    return label;
  }

  /** Says in it that a page can be read in it. */
  public String offer() {
    return offer;
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

  /** The short name among names by language. */
  public static Optional<String> shortName(Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> name.getKey().equalsIgnoreCase(SHORT))
        .map(name -> name.getValue().strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  public static Optional<Language> of(@Nullable String code) {
    for (Language language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The text in this language, else in English, else the first by its tag; nothing if there is
   * none. Tags compare without case.
   */
  public Optional<Wording> pick(Map<String, String> texts) {
    var byTag = byTag(texts);
    return spoken(byTag).or(() -> first(byTag));
  }

  /** The same of something that has a code, which stands for it where it has no name. */
  public Wording name(Map<String, String> names, String code) {
    return name(names, null, code);
  }

  /**
   * The same where there may be a name of which no language is stated, too: it stands behind
   * English.
   */
  public Wording name(@Nullable Map<String, String> names, @Nullable String plain, String code) {
    var byTag = byTag(names == null ? Map.of() : names);
    return spoken(byTag)
        .or(() -> Optional.ofNullable(plain).filter(name -> !name.isBlank()).map(Wording::of))
        .or(() -> first(byTag))
        .orElseGet(() -> Wording.of(code));
  }

  private static SortedMap<String, String> byTag(Map<String, String> texts) {
    var byTag = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    texts.forEach(
        (tag, text) -> {
          if (!tag.equalsIgnoreCase(SHORT) && !text.isBlank()) {
            byTag.put(tag, text);
          }
        });
    return byTag;
  }

  private Optional<Wording> spoken(SortedMap<String, String> byTag) {
    return in(byTag, code).or(() -> in(byTag, EN.code));
  }

  private Optional<Wording> first(SortedMap<String, String> byTag) {
    return byTag.entrySet().stream().findFirst().map(this::wording);
  }

  private Optional<Wording> in(SortedMap<String, String> byTag, String language) {
    return byTag.entrySet().stream()
        .filter(text -> primary(text.getKey()).equals(language))
        .findFirst()
        .map(this::wording);
  }

  private Wording wording(Map.Entry<String, String> text) {
    String tag = text.getKey();
    return new Wording(
        text.getValue(),
        primary(tag).equals(code) ? null : LanguageTags.canonical(tag).orElse(tag));
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
