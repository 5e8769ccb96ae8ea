package org.scrutin.results.count;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.Stations;

/**
 * By how much new sheets move the totals of every unit above their stations. Rows are summed for
 * the unit directly above; {@link #delta} carries the sums up the tree once, at the end.
 */
public final class SheetTotals {

  /** Sums of one unit; mutable, for an import adds a million rows. */
  private static final class Sum {
    private final long[] sums;
    private final int[] stated;
    private int counted;
    private int quarantined;
    private TurnoutSums turnout = TurnoutSums.NONE;

    Sum(int values) {
      sums = new long[values];
      stated = new int[values];
    }

    void add(int[] values, int sign) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != NOT_STATED) {
          sums[i] += (long) sign * values[i];
          stated[i] += sign;
        }
      }
      counted += sign;
      TurnoutSums own = TurnoutSums.of(values);
      turnout = turnout.plus(sign > 0 ? own : own.negated());
    }

    void add(Sum other) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.sums[i];
        stated[i] += other.stated[i];
      }
      counted += other.counted;
      quarantined += other.quarantined;
      turnout = turnout.plus(other.turnout);
    }
  }

  private final Map<Integer, Sum> direct = new HashMap<>();
  private final Stations stations;
  private final int values;

  /**
   * @param values figures and lists of a sheet
   */
  public SheetTotals(Stations stations, int values) {
    this.stations = stations;
    this.values = values;
  }

  /**
   * A new version of a station's sheet. A quarantined one leaves the totals where they are: the
   * version counted before stays counted.
   *
   * @param before what the station had until now; null for its first sheet
   */
  public void add(Sheet sheet, @Nullable StationState before) {
    int parent = stations.parent(sheet.unitId());
    if (parent == Stations.NONE) {
      return;
    }
    Sum sum = direct.computeIfAbsent(parent, unit -> new Sum(values));
    boolean wasQuarantined = before != null && before.quarantined();
    sum.quarantined += (sheet.quarantined() ? 1 : 0) - (wasQuarantined ? 1 : 0);
    if (sheet.quarantined()) {
      return;
    }
    int[] counted = before == null ? null : before.counted();
    if (counted != null) {
      sum.add(counted, -1);
    }
    sum.add(sheet.values(), 1);
  }

  /** Of every unit above a station that was added, the root included. */
  public TotalsDelta delta() {
    Map<Integer, Sum> all = new HashMap<>();
    direct.forEach(
        (unit, sum) -> {
          for (int up = unit; up != Stations.NONE; up = stations.parent(up)) {
            all.computeIfAbsent(up, id -> new Sum(values)).add(sum);
          }
        });
    TotalsDelta delta = new TotalsDelta();
    all.forEach(
        (unit, sum) ->
            delta.add(
                unit,
                new TotalsDelta.Part(
                    sum.counted, sum.quarantined, sum.sums, sum.stated, sum.turnout)));
    return delta;
  }
}
