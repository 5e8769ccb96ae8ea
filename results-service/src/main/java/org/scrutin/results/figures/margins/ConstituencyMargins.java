package org.scrutin.results.figures.margins;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Margins of a constituency.
 *
 * @param seats that lists have whatever lots say, by code
 * @param lots true where seats wait for a drawing of lots; else absent
 * @param thresholds how far lists are from the share that they need
 */
record ConstituencyMargins(
    String unit,
    Map<String, Integer> seats,
    @Nullable Boolean lots,
    ByKind<MarginAnswer> margins,
    @Nullable List<ThresholdMargin> thresholds) {

  /**
   * A list and its threshold.
   *
   * @param share that it needs, an exact fraction
   * @param moved ballots to or from it after which it is on the other side
   * @param added ballots in addition
   * @param removed ballots less
   */
  record ThresholdMargin(
      String list,
      String share,
      boolean reached,
      @Nullable Long moved,
      @Nullable Long added,
      @Nullable Long removed) {}
}
