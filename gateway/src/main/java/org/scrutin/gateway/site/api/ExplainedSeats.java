package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Optional;
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
   */
  public record Explanation(List<Step> worksheet) {
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

  /** The steps of one constituency. */
  public List<Step> steps(String unit) {
    return constituencies.stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .flatMap(one -> Optional.ofNullable(one.explanation()))
        .map(Explanation::worksheet)
        .orElse(List.of());
  }
}
