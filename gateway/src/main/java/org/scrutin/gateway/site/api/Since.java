package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the running count has that a release does not.
 *
 * @param counted stations that are counted by now and were not
 * @param sheets of the release that are others by now
 * @param more whether there may be more of them than were looked at
 * @param seats that another list has by now
 */
public record Since(long counted, long sheets, boolean more, int seats) {

  /**
   * Of one tally's figures of one unit.
   *
   * @param corrections of the tally in the unit, the newest first
   * @param most corrections that were asked for
   * @return null where nothing is newer
   */
  static @Nullable Since of(
      Results then,
      Results now,
      Map<String, Integer> seatsThen,
      Map<String, Integer> seatsNow,
      List<Correction> corrections,
      int most) {
    if (Objects.equals(then.revision(), now.revision()) || then.revision() == null) {
      return null;
    }
    long revision = then.revision();
    var newer =
        corrections.stream().filter(correction -> correction.revision() > revision).toList();
    long sheets =
        newer.stream().filter(Correction::ofSheet).map(Correction::unit).distinct().count();
    return new Since(
        Math.max(0, counted(now) - counted(then)),
        sheets,
        newer.size() >= most,
        moved(seatsThen, seatsNow));
  }

  private static long counted(Results results) {
    return results.stations() == null ? 0 : results.stations().counted();
  }

  /** Seats that lists have more than they had. */
  private static int moved(Map<String, Integer> then, Map<String, Integer> now) {
    return now.entrySet().stream()
        .mapToInt(list -> list.getValue() - then.getOrDefault(list.getKey(), 0))
        .filter(more -> more > 0)
        .sum();
  }
}
