package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  /** Local mean time, UTC+06:59:40: an offset with seconds is none of RFC 3339. */
  @ParameterizedTest
  @CsvSource({
    "1905-05-01T17:00:10Z, 1 May 1905",
    "1905-05-01T17:00:20Z, 2 May 1905",
    "2013-07-28T16:59:59Z, 28 July 2013",
    "2013-07-28T17:00:00Z, 29 July 2013",
  })
  void the_day_of_an_instant_is_told_without_an_offset(OffsetDateTime instant, String day) {
    // When
    String told = new Figures(Language.EN).day(instant, ZoneId.of("Asia/Phnom_Penh"));

    // Then
    assertThat(told).isEqualTo(day);
  }
}
