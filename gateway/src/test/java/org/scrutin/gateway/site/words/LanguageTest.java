package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    // Texts as tag=text in the order of their map; what is shown; how it is marked.
    "KM, 'en=e km=k', k, ",
    "KM, 'EN=e KM=k', k, ",
    "KM, 'km-Latn=k en=e', k, ",
    "KM, 'fr=f en=e', e, en",
    "KM, 'fr=f EN-gb=e', e, en-GB",
    "EN, 'fr=f en-GB=e', e, ",
    "EN, 'en-US=u en=e', e, ",
    "EN, 'short=S pt-br=p fr=f', f, fr",
    "EN, 'SHORT=S pt-br=p', p, pt-BR",
    "EN, 'kmr=kurdish', kurdish, kmr",
    "EN, 'english=x fr=f', x, english",
  })
  void aTextIsShownInTheReadersLanguageElseEnglishElseTheFirstTag(
      Language language, String texts, String shown, @Nullable String lang) {
    // When
    var wording = language.pick(texts(texts));

    // Then
    assertThat(wording).contains(new Wording(shown, lang));
  }

  @Test
  void whatSaysNothingIsNoText() {
    // When
    var wording = Language.EN.pick(Map.of("short", "S", "en", " "));

    // Then
    assertThat(wording).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KM, 'km=k en=e', plain, k, ",
    "KM, 'en=e', plain, e, en",
    "KM, 'fr=f', plain, plain, ",
    "KM, 'fr=f', ' ', f, fr",
    "KM, 'fr=f', , f, fr",
    "KM, '', , X-1, ",
  })
  void aNameWithoutALanguageStandsBehindEnglishAndACodeBehindAll(
      Language language,
      String names,
      @Nullable String plain,
      String shown,
      @Nullable String lang) {
    // When
    var name = language.name(texts(names), plain, "X-1");

    // Then
    assertThat(name).isEqualTo(new Wording(shown, lang));
  }

  @Test
  void aShortNameIsFoundWhateverItsCase() {
    // When
    var name = Language.shortName(Map.of("en", "Long", "Short", " CPP "));

    // Then
    assertThat(name).contains("CPP");
  }

  private static Map<String, String> texts(String texts) {
    var map = new LinkedHashMap<String, String>();
    for (String entry : texts.split(" ")) {
      if (!entry.isEmpty()) {
        map.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
      }
    }
    return map;
  }
}
