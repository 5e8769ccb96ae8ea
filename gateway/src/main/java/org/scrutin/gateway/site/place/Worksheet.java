package org.scrutin.gateway.site.place;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ExplainedSeats;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.words.Figures;

/**
 * How the seats of a unit are given.
 *
 * @param steps seat by seat
 * @param quotaFirst the same seats as a law words it that begins with quotas; null where none does
 */
public record Worksheet(List<Step> steps, @Nullable QuotaFirst quotaFirst) {

  /** How one seat is given. */
  public record Step(
      String seat,
      String list,
      @Nullable String figure,
      @Nullable String rival,
      @Nullable String rivalFigure) {}

  /**
   * Full quotas first, then the highest averages.
   *
   * @param quota votes for a seat
   * @param full seats by full quotas of each list that has any
   * @param byAverage the seats that are left
   */
  public record QuotaFirst(String quota, List<Full> full, List<Average> byAverage) {}

  /** Full quotas of a list. */
  public record Full(String list, String seats) {}

  /** A seat by the highest average. */
  public record Average(String seat, String list, @Nullable String figure) {}

  /** Null where nothing is explained. */
  static @Nullable Worksheet of(
      @Nullable ExplainedSeats explained, String unit, Names names, Figures figures) {
    ExplainedSeats.Explanation of = explained == null ? null : explained.of(unit);
    if (of == null || of.worksheet().isEmpty()) {
      return null;
    }
    return new Worksheet(
        of.worksheet().stream()
            .filter(step -> step.list() != null)
            .map(step -> step(step, names, figures))
            .toList(),
        of.quotaFirst() == null ? null : quotaFirst(of.quotaFirst(), names, figures));
  }

  private static Step step(ExplainedSeats.Step step, Names names, Figures figures) {
    ExplainedSeats.Rival rival = step.rival();
    return new Step(
        figures.number((long) step.seat()),
        names.list(Objects.requireNonNull(step.list())),
        step.rounded(),
        rival == null || rival.list() == null ? null : names.list(rival.list()),
        rival == null ? null : rival.rounded());
  }

  private static QuotaFirst quotaFirst(
      ExplainedSeats.QuotaFirst first, Names names, Figures figures) {
    return new QuotaFirst(
        first.rounded() == null ? first.quota() : first.rounded(),
        first.fullQuotas().entrySet().stream()
            .map(
                list ->
                    new Full(
                        names.list(list.getKey()), figures.number(list.getValue().longValue())))
            .toList(),
        first.byAverage().stream()
            .map(
                seat ->
                    new Average(
                        figures.number((long) seat.seat()),
                        names.list(seat.list()),
                        seat.rounded()))
            .toList());
  }
}
