package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scrutin.results.sheets.FakeStations;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetFindings;
import org.scrutin.results.sheets.StationState;

class SheetTotalsTest {
  private static final int LISTS = 1;

  private final FakeStations stations =
      new FakeStations()
          .add("X", "", false)
          .add("X-1", "X", false)
          .add("X-1-1", "X-1", true)
          .add("X-1-2", "X-1", true)
          .add("X-2", "X", true);
  private final SheetTotals totals = new SheetTotals(stations, Figure.COUNT + LISTS);

  @Test
  void sumsForEveryAncestorAndNoStation() {
    // Given
    add("X-1-1", sheet(10, 4), false, StationState.EMPTY);
    add("X-1-2", sheet(-1, 5), false, StationState.EMPTY);
    add("X-2", sheet(100, 6), false, StationState.EMPTY);
    // When
    var all = totals.delta().parts();
    // Then
    assertThat(all.keySet()).containsExactlyInAnyOrder(id("X"), id("X-1"));
    assertThat(all.get(id("X")).sums()[0]).isEqualTo(110);
    assertThat(all.get(id("X")).stated()[0]).isEqualTo(2);
    assertThat(all.get(id("X")).sums()[Figure.COUNT]).isEqualTo(15);
    assertThat(all.get(id("X")).classes().counted()).isEqualTo(3);
    assertThat(all.get(id("X-1")).sums()[Figure.COUNT]).isEqualTo(9);
  }

  @Test
  void movesByTheDifferenceToTheSheetCountedBefore() {
    // Given
    add("X-2", sheet(-1, 6), false, counted(sheet(50, 9)));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.sums()[0]).isEqualTo(-50);
    assertThat(root.stated()[0]).isEqualTo(-1);
    assertThat(root.sums()[Figure.COUNT]).isEqualTo(-3);
    assertThat(root.classes().counted()).isZero();
  }

  @Test
  void leavesTheCountedSheetWhereANewOneIsQuarantined() {
    // Given
    add("X-2", sheet(1, 6), true, counted(sheet(50, 9)));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.quarantined()).isEqualTo(1);
    assertThat(root.classes().counted()).isZero();
    assertThat(root.sums()).containsOnly(0);
  }

  @Test
  void countsACorrectedSheetAndEndsItsQuarantine() {
    // Given
    add("X-2", sheet(1, 6), false, held(sheet(50, 9)));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.quarantined()).isEqualTo(-1);
    assertThat(root.classes().of(SheetClass.QUARANTINED)).isEqualTo(-1);
    assertThat(root.classes().expected()).isZero();
    assertThat(root.classes().counted()).isEqualTo(1);
    assertThat(root.sums()[Figure.COUNT]).isEqualTo(6);
  }

  private void add(String station, int[] values, boolean quarantined, StationState before) {
    totals.move(
        id(station),
        before,
        before.with(new Sheet(id(station), values, quarantined, SheetFindings.NONE)));
  }

  private static StationState counted(int[] values) {
    return StationState.EMPTY.with(new Sheet(1, values, false, SheetFindings.NONE));
  }

  private static StationState held(int[] values) {
    return StationState.EMPTY.with(new Sheet(1, values, true, SheetFindings.NONE));
  }

  private int id(String code) {
    return stations.find(code);
  }

  private static int[] sheet(int registered, int votes) {
    int[] values = new int[Figure.COUNT + LISTS];
    Arrays.fill(values, -1);
    values[0] = registered;
    values[Figure.COUNT] = votes;
    return values;
  }
}
