package org.scrutin.gateway.site.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Wording;

class RowsTest {
  @Test
  void rowsStandBySeatsThenVotesThenAsOnTheBallot() {
    // Given
    var votes = Map.of("L0", 5L, "L1", 9L, "L2", 1L, "L3", 5L, "L4", 2L);
    var seats = Map.of("L0", 0, "L1", 0, "L2", 1, "L3", 0, "L4", 1, "L5", 0);

    // When
    var rows = Rows.of(lists(6).reversed(), votes, seats);

    // Then
    assertThat(codes(rows.shown())).containsExactly("L4", "L2", "L1", "L0", "L3", "L5");
    assertThat(rows.folded()).isEmpty();
  }

  @Test
  void aShortTableSumsUpTheListsBeyondEight() {
    // When
    var rows = Rows.of(lists(20), votes(20), Map.of("L2", 3)).brief();

    // Then
    assertThat(codes(rows.shown()))
        .containsExactly("L2", "L19", "L18", "L17", "L16", "L15", "L14", "L13");
    assertThat(rows.folded()).hasSize(12);
    assertThat(rows.foldedVotes()).isEqualTo(IntStream.range(0, 13).sum() - 2);
  }

  @Test
  void aShortTableHidesNoListWithSeats() {
    // Given
    var seats = new HashMap<String, Integer>();
    IntStream.range(0, 11).forEach(i -> seats.put("L" + i, 1));

    // When
    var rows = Rows.of(lists(20), votes(20), seats).brief();

    // Then
    assertThat(rows.shown()).hasSize(11).allMatch(row -> row.seats() != null);
  }

  @Test
  void aSingleListIsShownRatherThanSummedUp() {
    // When
    var rows = Rows.of(lists(9), votes(9), Map.of()).brief();

    // Then
    assertThat(rows.shown()).hasSize(9);
    assertThat(rows.folded()).isEmpty();
  }

  private static List<String> codes(List<Rows.Row> rows) {
    return rows.stream().map(row -> row.list().code()).toList();
  }

  private static Map<String, Long> votes(int number) {
    var votes = new HashMap<String, Long>();
    IntStream.range(0, number).forEach(i -> votes.put("L" + i, (long) i));
    return votes;
  }

  private static List<ListName> lists(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new ListName("L" + i, "L" + i, Wording.of("List " + i), "#000000", i))
        .toList();
  }
}
