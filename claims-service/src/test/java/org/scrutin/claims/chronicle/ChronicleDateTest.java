package org.scrutin.claims.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChronicleDateTest {

  @ParameterizedTest
  @CsvSource({
    "2013-08-12, 2013-08-12, 2013-08-12",
    "2013-08-05/2013-08-11, 2013-08-05, 2013-08-11",
    "2013-08, 2013-08-01, 2013-08-31",
    "2012, 2012-01-01, 2012-12-31",
    "2012-02/.., 2012-02-01, null",
    "../2012-02, null, 2012-02-29",
    ".., null, null",
    "../.., null, null"
  })
  void daysOfADate(String text, String first, String last) {
    ChronicleDate date = ChronicleDate.of(text);
    assertThat(String.valueOf(date.first())).isEqualTo(first);
    assertThat(String.valueOf(date.last())).isEqualTo(last);
    assertThat(date.undated()).isEqualTo(first.equals("null") && last.equals("null"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2013-02-30",
        "2013-08-11/2013-08-05",
        "2013-8-1",
        "/",
        "2013-08-05/",
        "2013-08-01/2013-08-02/2013-08-03",
        "0013",
        "+12013",
        "2013-08-12T09:00:00"
      })
  void whatIsNoDate(String text) {
    assertThatThrownBy(() -> ChronicleDate.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
