package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource({
    "2031-05-01, AT, 1 May 2031, ''",
    "2031-05, AT, May 2031, ''",
    "2031, AT, 2031, ''",
    "2031-05-01/2031-05-03, BETWEEN, 1 May 2031, 3 May 2031",
    "2031-05-01/.., FROM, 1 May 2031, ''",
    "../2031-05, UNTIL, '', May 2031",
    ".., UNKNOWN, '', ''",
    "../.., UNKNOWN, '', ''",
    "not so, AT, not so, ''"
  })
  void aDateIsToldInWords(String iso, When.Form form, String first, String last) {
    // When
    var when = When.of(iso, new Figures(Language.EN));

    // Then
    assertThat(when).isEqualTo(new When(form, first, last));
  }
}
