package org.scrutin.results.sheet;

import static org.scrutin.results.count.SheetLeaf.NOT_STATED;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of one import add to every unit above their stations. Rows are summed for the
 * unit directly above; {@link #byAncestor} carries the sums up the tree once, at the end.
 */
final class Totals {

  /** Sums of one unit. {@code stated}: how many more sheets state each figure than before. */
  static final class Sum {
    private final long[] sums;
    private final int[] stated;
    private int counted;
    private int quarantined;

    Sum(int values) {
      sums = new long[values];
      stated = new int[values];
    }

    long[] sums() {
      return sums;
    }

    int[] stated() {
      return stated;
    }

    int counted() {
      return counted;
    }

    int quarantined() {
      return quarantined;
    }

    private void add(int[] values, int sign) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != NOT_STATED) {
          sums[i] += (long) sign * values[i];
          stated[i] += sign;
        }
      }
      counted += sign;
    }

    private void add(Sum other) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.sums[i];
        stated[i] += other.stated[i];
      }
      counted += other.counted;
      quarantined += other.quarantined;
    }
  }

  private final Map<Integer, Sum> direct = new HashMap<>();
  private final Stations stations;
  private final int values;

  Totals(Stations stations, int values) {
    this.stations = stations;
    this.values = values;
  }

  /**
   * A new version of a station's sheet. A quarantined one leaves the totals where they are: the
   * version counted before stays counted.
   *
   * @param before what the station had until now
   */
  void add(int station, int[] sheet, boolean quarantined, @Nullable Current before) {
    int parent = stations.parent(station);
    if (parent == Stations.NONE) {
      return;
    }
    Sum sum = direct.computeIfAbsent(parent, unit -> new Sum(values));
    boolean wasQuarantined = before != null && before.quarantined();
    sum.quarantined += (quarantined ? 1 : 0) - (wasQuarantined ? 1 : 0);
    if (quarantined) {
      return;
    }
    int[] counted = before == null ? null : before.countedValues();
    if (counted != null) {
      sum.add(counted, -1);
    }
    sum.add(sheet, 1);
  }

  /** The sums of every unit above a station that was added, the root included. */
  Map<Integer, Sum> byAncestor() {
    Map<Integer, Sum> all = new HashMap<>();
    direct.forEach(
        (unit, sum) -> {
          for (int up = unit; up != Stations.NONE; up = stations.parent(up)) {
            all.computeIfAbsent(up, id -> new Sum(values)).add(sum);
          }
        });
    return all;
  }
}
