package org.scrutin.gateway.site.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.election.SeatBar;
import org.scrutin.gateway.site.words.Wording;

class ColoursTest {
  private static final int LISTS = 84;

  @Test
  void theLargestListsNeverShareAColour() {
    // When
    var colours = Colours.of(lists(null), List.of());

    // Then
    assertThat(IntStream.range(0, 7).mapToObj(i -> colours.get("L" + i)))
        .containsExactlyElementsOf(Colours.PALETTE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neighboursInABarNeverShareAColour(long seed) {
    // Given
    var ranked = lists(null);
    var bars = new ArrayList<Map<String, Integer>>();
    var random = new Random(seed);
    for (int region = 0; region < 50; region++) {
      // Three large lists everywhere and one that is small and local, as in most countries.
      bars.add(Map.of("L0", 5, "L1", 4, "L2", 1, "L" + (7 + random.nextInt(LISTS - 7)), 1));
      bars.add(Map.of("L0", 5, "L" + (7 + region), 2, "L" + (8 + region), 2));
    }

    // When
    var colours = Colours.of(ranked, bars);

    // Then
    for (var bar : bars) {
      var shown = ranked.stream().map(Election.Contestant::code).filter(bar::containsKey).toList();
      for (int i = 1; i < shown.size(); i++) {
        assertThat(colours.get(shown.get(i))).isNotEqualTo(colours.get(shown.get(i - 1)));
      }
    }
  }

  @Test
  void listsOfOneBarHaveDifferentColoursWhileThereAreEnough() {
    // Given
    var bars =
        IntStream.range(7, LISTS)
            .mapToObj(i -> Map.of("L0", 9, "L1", 8, "L2", 7, "L3", 6, "L" + i, 1))
            .toList();

    // When
    var colours = Colours.of(lists(null), bars);

    // Then
    assertThat(bars)
        .allSatisfy(
            bar -> assertThat(bar.keySet()).extracting(colours::get).doesNotHaveDuplicates());
  }

  @Test
  void aColourOfItsOwnIsKeptAndGivenToNoOtherList() {
    // When
    var colours = Colours.of(lists("#E69F00"), List.of());

    // Then
    assertThat(colours).containsEntry("L3", "#e69f00");
    assertThat(new HashMap<>(colours).entrySet())
        .filteredOn(entry -> entry.getValue().equals("#e69f00"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "javascript:1", "#12345", "url(#a)", "#00 "})
  void whatIsNotAPlainColourIsNotTakenOver(String own) {
    // When
    var colours = Colours.of(lists(own), List.of());

    // Then
    assertThat(colours).containsEntry("L3", Colours.PALETTE.get(3));
  }

  @Test
  void aBarWhoseListsHaveTheSameColourSetsThemOffByALine() {
    // Given
    var lists =
        List.of(
            new ListName("A", "A", Wording.of("A"), "#aa0000", 0),
            new ListName("B", "B", Wording.of("B"), "#aa0000", 1),
            new ListName("C", "C", Wording.of("C"), "#00aa00", 2));

    // When
    var bar = SeatBar.of(Map.of("A", 1, "B", 1, "C", 1), lists, null, 300);
    var wide = SeatBar.of(Map.of("A", 1, "B", 1, "C", 1), lists, null, 3);

    // Then
    assertThat(bar.parts()).extracting(SeatBar.Part::edge).containsExactly(false, true, false);
    assertThat(wide.parts()).extracting(SeatBar.Part::edge).containsExactly(false, true, true);
  }

  @Test
  void fromTheSeventhListOnAllAreOnePart() {
    // Given
    var lists =
        IntStream.range(0, 9)
            .mapToObj(i -> new ListName("L" + i, "L" + i, Wording.of("L" + i), "#00000" + i, i))
            .toList();
    var seats = lists.stream().collect(Collectors.toMap(ListName::code, list -> 2));

    // When
    var nine = SeatBar.of(seats, lists, null, 18);
    seats.remove("L7");
    seats.remove("L8");
    var seven = SeatBar.of(seats, lists, null, 18);

    // Then
    assertThat(nine.parts()).hasSize(7);
    assertThat(nine.parts().getLast()).isEqualTo(new SeatBar.Part(null, 3, 12, 6, true));
    assertThat(seven.parts()).hasSize(7).allMatch(part -> part.list() != null);
  }

  /** Lists without a colour, but for the fourth. */
  private static List<Election.Contestant> lists(@Nullable String own) {
    return IntStream.range(0, LISTS)
        .mapToObj(i -> new Election.Contestant("L" + i, Map.of(), i == 3 ? own : null))
        .toList();
  }
}
