package org.scrutin.results.figures.margins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.VoteSource;

/**
 * What was computed, or why nothing was.
 *
 * @param from what the votes rest on
 * @param stations those of the unit, where sheets are counted
 * @param reason why nothing is computed, in English
 * @param coupled whether national thresholds tie the constituencies together
 * @param note what a bound means then, in English
 * @param unknown constituencies whose votes are not known
 * @param constituencies those first in which a seat is nearest
 * @param target where a list was asked for
 * @param distance where other seats were asked for
 */
record Computation(
    @Nullable VoteSource from,
    @Nullable CountedStations stations,
    boolean computable,
    @Nullable NotComputable reasonCode,
    @Nullable String reason,
    @Nullable Boolean coupled,
    @Nullable String note,
    @Nullable List<String> unknown,
    List<ConstituencyMargins> constituencies,
    @Nullable TargetAnswer target,
    @Nullable DistanceAnswer distance) {

  /** How many stations the votes come from, of how many. */
  record CountedStations(int expected, int counted) {}

  static Computation none(
      @Nullable VoteSource from,
      @Nullable CountedStations stations,
      NotComputable code,
      String reason) {
    return new Computation(
        from, stations, false, code, reason, null, null, null, List.of(), null, null);
  }
}
