package org.scrutin.gateway.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyDataTest {
  private static final Seats SEATS =
      new Seats(
          7L,
          "computed",
          Map.of("A", 3, "B", 2),
          null,
          null,
          List.of(),
          List.of(
              new Seats.Constituency("S-1", Map.of("A", 2, "B", 1), null, List.of()),
              new Seats.Constituency("S-2", Map.of("A", 1, "B", 1), null, List.of())),
          null,
          List.of(),
          List.of(),
          List.of());

  @Test
  void aPartyWhoseSheetsAreNotAllThereHasSeatsOnlyWhereTheyAre() {
    // Given
    TallyData copies = tally("party", results("S", 6, 5));

    // When
    TallyData limited = copies.within(List.of(results("S-1", 3, 3), results("S-2", 3, 2)));
    TallyData nowhere = copies.within(List.of(results("S-1", 3, 2), results("S-2", 3, 2)));

    // Then
    assertThat(copies.limited()).isTrue();
    assertThat(limited.complete()).containsExactly("S-1");
    assertThat(limited.seats().given()).isEqualTo(Map.of("A", 2, "B", 1));
    assertThat(limited.seats().given("S-2")).isEmpty();
    assertThat(nowhere.complete()).isEmpty();
    assertThat(nowhere.seats().seats()).isNull();
  }

  @Test
  void theAuthorityAndWhoeverHasAllSheetsAreNotLimited() {
    assertThat(tally("authority", results("S", 6, 5)).limited()).isFalse();
    assertThat(tally("observer", results("S", 6, 6)).limited()).isFalse();
    assertThat(tally("observer", results("S", 6, 0)).limited()).isTrue();
  }

  private static TallyData tally(String kind, Results results) {
    var source = new Tally.Source(kind, "Synthetic", null, null);
    return new TallyData(
        new Tally("t", source, null, 7L), results, SEATS, List.of(), List.of(), true);
  }

  private static Results results(String unit, long expected, long counted) {
    return new Results(
        7L,
        unit,
        null,
        null,
        Map.of(),
        new Results.Stations(expected, counted, 0),
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        "sheets",
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}
