package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;

class HistoricChecksTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|false|||",
        "true|false|2013-08-12T09:00:00+07:00|paper|",
        "true|false|2026-11-01T12:00:00Z|paper|",
        "true|false|2026-11-01T19:00:00+07:00|paper|",
        "true|false|2026-11-01T12:00:00.001Z|paper|/actedAt",
        "true|false|1900-01-01T00:00:00Z|paper|",
        "true|false|1899-12-31T23:59:59Z|paper|/actedAt",
        "true|false|2013-08-12T09:00:00+07:00||/source",
        "true|false||paper|/actedAt",
        "true|true|2013-08-12T09:00:00+07:00|paper|",
        "true|true|||/actedAt /source",
        "true|true||paper|/actedAt",
        "false|false|||",
        "false|true|||",
        "false|false|2013-08-12T09:00:00+07:00||/actedAt",
        "false|false|2013-08-12T09:00:00+07:00|paper|/actedAt /source",
        "false|false||paper|/source",
      })
  void whenAndWhere(
      boolean registrar,
      boolean required,
      @Nullable String at,
      @Nullable String source,
      @Nullable String pointers) {
    // Given
    Faults faults = new Faults();
    OffsetDateTime time = at == null ? null : OffsetDateTime.parse(at);

    // When
    HistoricChecks.check("actedAt", time, source, registrar, required, NOW, faults);

    // Then
    assertThat(String.join(" ", Bodies.pointers(faults)))
        .isEqualTo(pointers == null ? "" : pointers);
  }
}
