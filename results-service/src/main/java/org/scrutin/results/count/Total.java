package org.scrutin.results.count;

import java.util.Arrays;

/**
 * What the counted sheets below a unit add up to.
 *
 * @param sums of the figures, then of the lists by position
 * @param stated how many of the counted sheets state each of them
 * @param turnout of those that tell it
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record Total(
    int unitId, int counted, int quarantined, long[] sums, int[] stated, TurnoutSums turnout) {

  public static Total empty(int unitId, int size) {
    return new Total(unitId, 0, 0, new long[size], new int[size], TurnoutSums.NONE);
  }

  /**
   * @throws IllegalStateException if a count falls below 0: then totals and sheets do not agree,
   *     and nothing may be counted on top of that
   */
  Total plus(TotalsDelta.Part delta) {
    TotalsDelta.Part sum =
        new TotalsDelta.Part(counted, quarantined, sums, stated, turnout).plus(delta);
    if (sum.counted() < 0
        || sum.quarantined() < 0
        || sum.turnout().negative()
        || Arrays.stream(sum.sums()).anyMatch(value -> value < 0)
        || Arrays.stream(sum.stated()).anyMatch(value -> value < 0)) {
      throw new IllegalStateException("the totals of unit " + unitId + " would fall below zero");
    }
    return new Total(
        unitId, sum.counted(), sum.quarantined(), sum.sums(), sum.stated(), sum.turnout());
  }
}
