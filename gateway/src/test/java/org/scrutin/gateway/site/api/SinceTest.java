package org.scrutin.gateway.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SinceTest {
  private static final Map<String, Integer> SEATS = Map.of("A", 3, "B", 2);

  @Test
  void nothingIsNewerThanTheSameRevision() {
    assertThat(Since.of(results(7, 4), results(7, 4), SEATS, SEATS, List.of(), 9)).isNull();
  }

  @Test
  void sheetsStationsAndSeatsAreCountedFromTheReleaseOn() {
    // Given
    var corrections =
        List.of(
            correction("S-1", 9, 2),
            correction("S-1", 8, 3),
            correction("S-2", 8, 2),
            correction("S", 8, null),
            correction("S-3", 7, 2));

    // When
    Since since =
        Since.of(
            results(7, 4), results(9, 6), SEATS, Map.of("A", 2, "B", 2, "C", 1), corrections, 9);

    // Then
    assertThat(since).isEqualTo(new Since(2, 2, false, 1));
    assertThat(Since.of(results(7, 4), results(9, 6), SEATS, SEATS, corrections, 4))
        .isEqualTo(new Since(2, 2, true, 0));
  }

  private static Results results(long revision, long counted) {
    return new Results(
        revision,
        "S",
        null,
        null,
        Map.of(),
        new Results.Stations(6, counted, 0),
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Correction correction(String unit, long revision, @Nullable Integer version) {
    return new Correction(
        unit,
        null,
        Map.of(),
        null,
        revision,
        OffsetDateTime.parse("2031-05-02T09:00:00Z"),
        new Correction.Published(null, "one", 7),
        new Correction.Corrected(version, null),
        Map.of(),
        "import",
        new Correction.Act(null, null, null, null),
        null,
        List.of());
  }
}
