package org.scrutin.results.count;

import java.util.Arrays;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetClasses;

/**
 * What the counted sheets below a unit add up to.
 *
 * @param classes of the sheets that are expected below it
 * @param quarantined stations whose newest sheet waits, whether or not an older one counts
 * @param findings of the newest sheets below it
 * @param sums of the figures, then of the lists by position
 * @param stated how many of the counted sheets state each of them
 * @param turnout of those that tell it
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record Total(
    int unitId,
    SheetClasses classes,
    int quarantined,
    FindingCounts findings,
    long[] sums,
    int[] stated,
    TurnoutSums turnout) {

  /**
   * Of a unit below which nothing has arrived.
   *
   * @param size figures and lists of a sheet
   * @param stations below it
   */
  public static Total empty(int unitId, int size, int stations) {
    return new Total(
        unitId,
        SheetClasses.of(SheetClass.AWAITED, stations),
        0,
        FindingCounts.NONE,
        new long[size],
        new int[size],
        TurnoutSums.NONE);
  }

  public int counted() {
    return classes.counted();
  }

  /**
   * @throws IllegalStateException if a count falls below 0: then totals and sheets do not agree,
   *     and nothing may be counted on top of that
   */
  Total plus(TotalsDelta.Part delta) {
    TotalsDelta.Part sum =
        new TotalsDelta.Part(classes, quarantined, findings, sums, stated, turnout).plus(delta);
    if (sum.classes().anyNegative()
        || sum.quarantined() < 0
        || sum.findings().anyNegative()
        || sum.turnout().negative()
        || Arrays.stream(sum.sums()).anyMatch(value -> value < 0)
        || Arrays.stream(sum.stated()).anyMatch(value -> value < 0)) {
      throw new IllegalStateException("the totals of unit " + unitId + " would fall below zero");
    }
    return new Total(
        unitId,
        sum.classes(),
        sum.quarantined(),
        sum.findings(),
        sum.sums(),
        sum.stated(),
        sum.turnout());
  }

  boolean same(Total other) {
    return Arrays.equals(classes.counts(), other.classes.counts())
        && quarantined == other.quarantined
        && findings.equals(other.findings)
        && Arrays.equals(sums, other.sums)
        && Arrays.equals(stated, other.stated)
        && turnout.equals(other.turnout);
  }
}
