package org.scrutin.results.calculator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.lots.LotsAnswer;
import org.scrutin.results.figures.margins.ByKind;
import org.scrutin.results.figures.margins.MarginAnswer;
import org.scrutin.results.figures.seats.ExplanationAnswer;
import org.scrutin.results.figures.seats.QuotaFirstAnswer;
import org.scrutin.results.figures.seats.StepAnswer;
import org.scrutin.seats.allocation.Outcome;

/**
 * Seats from votes, and how they came about.
 *
 * @param seats by list code; null where no constituency knows its seats before lots are drawn
 *     between them
 * @param lots seats that wait for a drawing
 * @param unassigned seats that nobody can have
 * @param reason why nobody can have them
 * @param keptOut lists that take no part
 * @param worksheet the seats one by one, of one contest: 1,000 from the one that {@code step} names
 * @param worksheetTotal steps of all worksheets of this answer together, which {@code step} counts
 * @param quotaFirst the other worksheet of D'Hondt
 * @param margins of one contest
 * @param marginsUnavailable why there are none, in English
 * @param outstanding of one contest: what ballots that are still out could do
 * @param disputed of one contest: what could become of its seats by what is alleged
 * @param levelling seats beside those of the constituencies, by list code; absent while they wait
 * @param apportionment seats that constituencies have by votes, by code
 * @param explanation of the tier above the constituencies
 */
record AllocationAnswer(
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Map<String, Integer> seats,
    List<LotsAnswer> lots,
    @Nullable Integer unassigned,
    Outcome.@Nullable UnassignedReason reason,
    @Nullable List<String> keptOut,
    @Nullable List<StepAnswer> worksheet,
    int worksheetTotal,
    @Nullable QuotaFirstAnswer quotaFirst,
    @Nullable ByKind<MarginAnswer> margins,
    @Nullable MarginsUnavailable marginsUnavailableCode,
    @Nullable String marginsUnavailable,
    @Nullable OutstandingAnswer outstanding,
    @Nullable DisputedAnswer disputed,
    @Nullable Map<String, Integer> levelling,
    @Nullable Map<String, Integer> apportionment,
    @Nullable ExplanationAnswer explanation,
    @Nullable List<ConstituencyAllocation> constituencies) {

  /**
   * Seats of a constituency.
   *
   * @param worksheet the steps that the answer shows of this constituency
   * @param worksheetTotal how many it has; absent where there is no worksheet
   */
  record ConstituencyAllocation(
      String unit,
      Map<String, Integer> seats,
      @Nullable Integer unassigned,
      @Nullable List<String> keptOut,
      @Nullable List<StepAnswer> worksheet,
      @Nullable Integer worksheetTotal) {}
}
