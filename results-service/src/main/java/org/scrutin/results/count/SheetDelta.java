package org.scrutin.results.count;

import org.jspecify.annotations.Nullable;

/** What a new version of a station's sheet does to the totals above it. */
final class SheetDelta {
  private SheetDelta() {}

  /**
   * @param before what the station had, or null for its first sheet
   */
  static TotalsDelta.Part of(SheetVersions.@Nullable State before, SheetLeaf sheet) {
    int size = Figure.COUNT + sheet.votes().length;
    long[] sums = new long[size];
    int[] stated = new int[size];
    boolean wasQuarantined = before != null && before.quarantined();
    int quarantined = (sheet.quarantined() ? 1 : 0) - (wasQuarantined ? 1 : 0);
    if (sheet.quarantined()) {
      return new TotalsDelta.Part(0, quarantined, sums, stated);
    }
    long[] replaced = before == null ? null : before.counted();
    for (int i = 0; i < size; i++) {
      int value = i < Figure.COUNT ? sheet.figures()[i] : sheet.votes()[i - Figure.COUNT];
      if (value != SheetLeaf.NOT_STATED) {
        sums[i] += value;
        stated[i]++;
      }
      if (replaced != null && replaced[i] != SheetLeaf.NOT_STATED) {
        sums[i] -= replaced[i];
        stated[i]--;
      }
    }
    return new TotalsDelta.Part(replaced == null ? 1 : 0, quarantined, sums, stated);
  }
}
