package org.scrutin.gateway.site.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of somebody else, as they were entered.
 *
 * @param lang BCP 47 code where they are not in the page's language
 */
public record Quote(String text, @Nullable String lang) {

  /** In this language, else in English, else in any; null where there is nothing. */
  public static @Nullable Quote of(Map<String, String> texts, Language language) {
    for (String code : new String[] {language.code(), Language.EN.code()}) {
      String text = texts.get(code);
      if (text != null && !text.isBlank()) {
        return new Quote(text, code.equals(language.code()) ? null : code);
      }
    }
    return texts.entrySet().stream()
        .filter(text -> !text.getValue().isBlank())
        .findFirst()
        .map(text -> new Quote(text.getValue(), text.getKey()))
        .orElse(null);
  }
}
