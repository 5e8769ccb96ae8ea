package org.scrutin.results.figures.seats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The other worksheet of D'Hondt: full quotas first, then the highest averages; the seats are the
 * same.
 *
 * @param quota votes for a seat, as an exact fraction
 * @param rounded the quota for people
 * @param fullQuotas how many each list has, by code; lists without one are left out
 * @param byAverage the seats that are left
 * @param words the sentence in English
 */
public record QuotaFirstAnswer(
    String quota,
    @Nullable BigDecimal rounded,
    Map<String, Long> fullQuotas,
    List<AverageSeat> byAverage,
    String words) {

  /** A seat by the highest average. */
  public record AverageSeat(
      int seat,
      String list,
      long votes,
      Divisor divisor,
      String quotient,
      @Nullable BigDecimal rounded) {}
}
