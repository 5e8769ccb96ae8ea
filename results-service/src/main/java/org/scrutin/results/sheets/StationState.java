package org.scrutin.results.sheets;

import org.jspecify.annotations.Nullable;

/**
 * What a station has in a tally. The newest version that is not held out counts: a newer one in
 * quarantine does not displace it.
 *
 * @param version of its newest sheet
 * @param quarantined whether the newest sheet is held out of the totals
 * @param values of the newest sheet
 * @param counted values of the sheet in the totals; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record StationState(
    int version, boolean quarantined, int[] values, int @Nullable [] counted) {

  /** The version that the station's next sheet has. */
  public static int nextVersion(@Nullable StationState before) {
    return before == null ? 1 : before.version + 1;
  }
}
