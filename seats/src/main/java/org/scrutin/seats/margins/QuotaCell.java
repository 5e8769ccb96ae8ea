package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Ratio;

/**
 * Votes of one list between which nothing of it changes but its remainder.
 *
 * @param least votes
 * @param most votes
 * @param full quotas that it has, by the divisor of the quota: the first, and the lower ones that
 *     follow where full quotas are more than the seats
 * @param threeQuarters whether it has at least three quarters of the first quota
 * @param majority whether it has more than half of the votes of those that take part
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record QuotaCell(long least, long most, int[] full, boolean threeQuarters, boolean majority) {

  /**
   * What quotas are, where a sum of votes lies between two numbers.
   *
   * @param low by divisor: the quota of the least sum
   * @param high the same, of the greatest
   * @param dutch whether the Dutch rules are asked
   */
  record Quotas(List<Ratio> low, List<Ratio> high, long leastSum, long mostSum, boolean dutch) {
    /** Of methods that know none. */
    static final Quotas NONE =
        new Quotas(List.of(new Ratio(1, 1)), List.of(new Ratio(1, 1)), 1, 1, false);

    Quotas {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }
  }

  /** The cells that a list can be in with so many votes, the one of its own votes first. */
  static List<QuotaCell> of(Quotas quotas, long votes, long least, long most) {
    List<QuotaCell> cells = new ArrayList<>();
    full(quotas, 0, new int[quotas.low().size()], least, most, cells);
    cells.sort((a, b) -> Long.compare(a.distance(votes), b.distance(votes)));
    return cells;
  }

  private long distance(long votes) {
    return Math.max(0, Math.max(least - votes, votes - most));
  }

  private static void full(
      Quotas quotas, int divisor, int[] full, long least, long most, List<QuotaCell> cells) {
    if (least > most) {
      return;
    }
    if (divisor == full.length) {
      flags(quotas, full.clone(), least, most, cells);
      return;
    }
    Ratio low = quotas.low().get(divisor);
    Ratio high = quotas.high().get(divisor);
    long first = Exact.divide(least, high.denominator(), high.numerator()).whole();
    long last = Exact.divide(most, low.denominator(), low.numerator()).whole();
    for (long quota = first; quota <= last; quota++) {
      full[divisor] = Math.toIntExact(quota);
      full(
          quotas,
          divisor + 1,
          full,
          Math.max(least, up(quota, low)),
          Math.min(most, up(quota + 1, high) - 1),
          cells);
    }
  }

  /** The Dutch rules ask for three quarters of a quota, and for a majority of the votes. */
  private static void flags(
      Quotas quotas, int[] full, long least, long most, List<QuotaCell> cells) {
    if (!quotas.dutch()) {
      cells.add(new QuotaCell(least, most, full, false, false));
      return;
    }
    long quarters = up(3, fourth(quotas.low().getFirst()));
    long fewer = up(3, fourth(quotas.high().getFirst())) - 1;
    long majority = quotas.leastSum() / 2 + 1;
    long minority = quotas.mostSum() / 2;
    add(
        new QuotaCell(Math.max(least, Math.max(quarters, majority)), most, full, true, true),
        cells);
    add(
        new QuotaCell(Math.max(least, quarters), Math.min(most, minority), full, true, false),
        cells);
    add(new QuotaCell(Math.max(least, majority), Math.min(most, fewer), full, false, true), cells);
    add(new QuotaCell(least, Math.min(most, Math.min(fewer, minority)), full, false, false), cells);
  }

  private static void add(QuotaCell cell, List<QuotaCell> cells) {
    if (cell.least <= cell.most) {
      cells.add(cell);
    }
  }

  private static Ratio fourth(Ratio quota) {
    return new Ratio(quota.numerator(), Math.multiplyExact(4, quota.denominator()));
  }

  /** So many quotas, rounded up to whole votes. */
  private static long up(long quotas, Ratio quota) {
    var parts = Exact.divide(quotas, quota.numerator(), quota.denominator());
    return parts.whole() + (parts.rest() > 0 ? 1 : 0);
  }
}
