package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {
  @ParameterizedTest
  @CsvSource({
    "/, EN, /, true",
    "/km, KM, /, true",
    "/km/, KM, /, true",
    "/kmx, EN, /kmx, false",
    "/elections/km, EN, /elections/km, true",
    "/km/elections/x/places, KM, /elections/x/places, true",
    "/km/km, KM, /km, false",
    "/km/login, KM, /login, false",
    "/km/api/v1/elections, KM, /api/v1/elections, false",
    "/claimsx, EN, /claimsx, false"
  })
  void aPathHasALanguageAndABarePath(String path, Language language, String bare, boolean page) {
    PagePath found = PagePath.of(path);
    assertThat(found).isEqualTo(new PagePath(language, bare));
    assertThat(found.page()).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"/, /, /km", "/km/claims/A-1, /claims/A-1, /km/claims/A-1"})
  void itIsFoundInEachLanguage(String path, String english, String khmer) {
    assertThat(PagePath.of(path).in(Language.EN)).isEqualTo(english);
    assertThat(PagePath.of(path).in(Language.KM)).isEqualTo(khmer);
  }
}
