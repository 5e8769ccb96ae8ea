package org.scrutin.gateway.site.api;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What results-service says of an election at a glance.
 *
 * @param tallies with their totals and seats, the authority's first
 */
public record Summary(
    Election election, List<Units.Unit> constituencies, List<TallySummary> tallies) {
  public Summary {
    tallies =
        tallies.stream()
            .sorted(Comparator.comparing((TallySummary each) -> !each.tally().authority()))
            .toList();
  }

  /**
   * One tally's.
   *
   * @param results null while the election has no units
   */
  public record TallySummary(
      Tally tally,
      @Nullable Results results,
      Seats seats,
      List<MissingSheet> missing,
      List<Finding> findings,
      List<Announced> announcements) {
    public TallySummary {
      missing = missing == null ? List.of() : missing;
      findings = findings == null ? List.of() : findings;
    }

    TallyData totals() {
      return new TallyData(
          tally, results == null ? Results.NONE : results, seats, missing, findings, true);
    }
  }

  /** What all tallies say. */
  List<TallyData> totals() {
    return tallies.stream().map(TallySummary::totals).toList();
  }

  /** What one of them says; nothing where it is not among them. */
  TallyData totals(Tally tally) {
    return tallies.stream()
        .filter(each -> each.tally().code().equals(tally.code()))
        .findFirst()
        .map(TallySummary::totals)
        .orElseGet(() -> TallyData.notHeld(tally));
  }

  /** When any of them was announced. */
  List<Announced> announced() {
    return tallies.stream().flatMap(each -> each.announcements().stream()).toList();
  }

  /** The tally of that code, else the authority's, else any; null where there is none. */
  @Nullable Tally chosen(@Nullable String code) {
    return tallies.stream()
        .map(TallySummary::tally)
        .filter(tally -> tally.code().equals(code))
        .findFirst()
        .or(() -> tallies.stream().map(TallySummary::tally).findFirst())
        .orElse(null);
  }

  /** The newest elections. */
  public record Page(List<Summary> items) {}
}
