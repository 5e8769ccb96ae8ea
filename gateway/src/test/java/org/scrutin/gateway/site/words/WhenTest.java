package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource({
    "2031-05-01, at, 1 May 2031, ''",
    "2031-05, at, May 2031, ''",
    "2031, at, 2031, ''",
    "2031-05-01/2031-05-03, between, 1 May 2031, 3 May 2031",
    "2031-05-01/.., from, 1 May 2031, ''",
    "../2031-05, until, '', May 2031",
    ".., unknown, '', ''",
    "../.., unknown, '', ''",
    "not so, at, not so, ''"
  })
  void a_date_is_told_in_words(String iso, String form, String first, String last) {
    // When
    var when = When.of(iso, new Figures(Language.EN));

    // Then
    assertThat(when).isEqualTo(new When(form, first, last));
  }
}
