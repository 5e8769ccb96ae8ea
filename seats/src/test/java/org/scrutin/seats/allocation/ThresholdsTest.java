package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.method.Ratio;

class ThresholdsTest {
  private static final List<Threshold> BOTH_LEVELS =
      List.of(
          new Threshold(new Ratio(1, 2), Base.VALID, Level.NATIONAL, Set.of()),
          new Threshold(new Ratio(1, 10), Base.VALID, Level.CONSTITUENCY, Set.of()));

  @Test
  void aThresholdIsAskedForAtItsOwnLevelAlone() {
    assertThat(admitted(Level.CONSTITUENCY)).isEqualTo(lists(0, 1));
    assertThat(admitted(Level.NATIONAL)).isEqualTo(lists(0));
  }

  private static BitSet admitted(Level level) {
    return Thresholds.admitted(
        BOTH_LEVELS, level, List.of("party", "party", "party"), new long[] {600, 310, 90}, 1_000);
  }

  private static BitSet lists(int... positions) {
    BitSet lists = new BitSet();
    for (int list : positions) {
      lists.set(list);
    }
    return lists;
  }
}
