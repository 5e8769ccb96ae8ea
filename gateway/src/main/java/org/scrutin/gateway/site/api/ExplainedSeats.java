package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the votes of a unit give its seats. */
public record ExplainedSeats(List<OfUnit> constituencies) {
  public ExplainedSeats {
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** One constituency. */
  public record OfUnit(String unit, @Nullable Explanation explanation) {}

  /**
   * The allocation, seat by seat.
   *
   * @param worksheet some of its steps, or all
   * @param quotaFirst the other worksheet of D'Hondt; null for other methods
   */
  public record Explanation(List<Step> worksheet, @Nullable QuotaFirst quotaFirst) {
    public Explanation {
      worksheet = worksheet == null ? List.of() : worksheet;
    }
  }

  /**
   * A seat.
   *
   * @param quotient an exact fraction
   * @param rounded the same, to show
   * @param rival the list that was next
   */
  public record Step(
      int seat,
      @Nullable String list,
      @Nullable Long votes,
      @Nullable String quotient,
      @Nullable String rounded,
      @Nullable Rival rival) {}

  /** The list that was next. */
  public record Rival(@Nullable String list, @Nullable Long votes, @Nullable String rounded) {}

  /**
   * Full quotas first, then the highest averages.
   *
   * @param quota an exact fraction
   * @param rounded the same, to show
   * @param fullQuotas how many each list has that has one
   * @param byAverage the seats that are left
   */
  public record QuotaFirst(
      String quota,
      @Nullable String rounded,
      Map<String, Long> fullQuotas,
      List<AverageSeat> byAverage) {
    public QuotaFirst {
      fullQuotas = fullQuotas == null ? Map.of() : fullQuotas;
      byAverage = byAverage == null ? List.of() : byAverage;
    }
  }

  /** A seat by the highest average. */
  public record AverageSeat(int seat, String list, @Nullable String rounded) {}

  /** The allocation in one constituency; null where it is not explained. */
  public @Nullable Explanation of(String unit) {
    return constituencies.stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .map(OfUnit::explanation)
        .orElse(null);
  }
}
