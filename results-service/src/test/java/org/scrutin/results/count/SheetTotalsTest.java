package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scrutin.results.sheets.FakeStations;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
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
    add("X-1-1", sheet(10, 4), false, null);
    add("X-1-2", sheet(-1, 5), false, null);
    add("X-2", sheet(100, 6), false, null);
    // When
    var all = totals.delta().parts();
    // Then
    assertThat(all.keySet()).containsExactlyInAnyOrder(id("X"), id("X-1"));
    assertThat(all.get(id("X")).sums()[0]).isEqualTo(110);
    assertThat(all.get(id("X")).stated()[0]).isEqualTo(2);
    assertThat(all.get(id("X")).sums()[Figure.COUNT]).isEqualTo(15);
    assertThat(all.get(id("X")).counted()).isEqualTo(3);
    assertThat(all.get(id("X-1")).sums()[Figure.COUNT]).isEqualTo(9);
  }

  @Test
  void movesByTheDifferenceToTheSheetCountedBefore() {
    // Given
    add("X-2", sheet(-1, 6), false, new StationState(1, false, sheet(50, 9), sheet(50, 9)));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.sums()[0]).isEqualTo(-50);
    assertThat(root.stated()[0]).isEqualTo(-1);
    assertThat(root.sums()[Figure.COUNT]).isEqualTo(-3);
    assertThat(root.counted()).isZero();
  }

  @Test
  void leavesTheCountedSheetWhereANewOneIsQuarantined() {
    // Given
    add("X-2", sheet(1, 6), true, new StationState(1, false, sheet(50, 9), sheet(50, 9)));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.quarantined()).isEqualTo(1);
    assertThat(root.counted()).isZero();
    assertThat(root.sums()).containsOnly(0);
  }

  @Test
  void countsACorrectedSheetAndEndsItsQuarantine() {
    // Given
    add("X-2", sheet(1, 6), false, new StationState(1, true, sheet(50, 9), null));
    // When
    var root = totals.delta().parts().get(id("X"));
    // Then
    assertThat(root.quarantined()).isEqualTo(-1);
    assertThat(root.counted()).isEqualTo(1);
    assertThat(root.sums()[Figure.COUNT]).isEqualTo(6);
  }

  private void add(String station, int[] values, boolean quarantined, StationState before) {
    totals.add(new Sheet(id(station), values, quarantined, null), before);
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
