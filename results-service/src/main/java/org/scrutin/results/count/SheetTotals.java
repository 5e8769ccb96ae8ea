package org.scrutin.results.count;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClasses;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.Stations;

/**
 * By how much sheets move the totals of every unit above their stations. Rows are summed for the
 * unit directly above; {@link #delta} carries the sums up the tree once, at the end.
 */
public final class SheetTotals {

  /** Sums of one unit; mutable, for an import adds a million rows. */
  private static final class Sum {
    private final long[] sums;
    private final int[] stated;
    private final int[] classes = new int[SheetClasses.SIZE];
    private int quarantined;
    private FindingCounts findings = FindingCounts.NONE;
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
      TurnoutSums own = TurnoutSums.of(values);
      turnout = turnout.plus(sign > 0 ? own : own.negated());
    }

    void add(Sum other) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other.sums[i];
        stated[i] += other.stated[i];
      }
      for (int i = 0; i < classes.length; i++) {
        classes[i] += other.classes[i];
      }
      quarantined += other.quarantined;
      findings = findings.plus(other.findings);
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

  /** What a station has becomes another. */
  public void move(int station, StationState before, StationState after) {
    int parent = stations.parent(station);
    if (parent == Stations.NONE) {
      return;
    }
    Sum sum = direct.computeIfAbsent(parent, unit -> new Sum(values));
    sum.classes[before.sheetClass().ordinal()]--;
    sum.classes[after.sheetClass().ordinal()]++;
    sum.quarantined += (after.quarantined() ? 1 : 0) - (before.quarantined() ? 1 : 0);
    sum.findings = sum.findings.plus(after.findings()).minus(before.findings());
    int[] earlier = before.counted();
    int[] now = after.counted();
    if (Arrays.equals(earlier, now)) {
      return;
    }
    if (earlier != null) {
      sum.add(earlier, -1);
    }
    if (now != null) {
      sum.add(now, 1);
    }
  }

  /** Of every unit above a station that was moved, the root included. */
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
                    new SheetClasses(sum.classes),
                    sum.quarantined,
                    sum.findings,
                    sum.sums,
                    sum.stated,
                    sum.turnout)));
    return delta;
  }
}
