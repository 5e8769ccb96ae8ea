package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  /** Such as the local mean time of old zones: an offset with seconds is none of RFC 3339. */
  @ParameterizedTest
  @CsvSource({
    "1905-05-01T17:00:19Z, 1 May 1905",
    "1905-05-01T17:00:20Z, 2 May 1905",
  })
  void theDayOfAnInstantIsToldWithoutAnOffset(OffsetDateTime instant, String day) {
    // When
    String told = new Figures(Language.EN).day(instant, ZoneId.of("+06:59:40"));

    // Then
    assertThat(told).isEqualTo(day);
  }
}
