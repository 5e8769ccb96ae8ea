package org.scrutin.results.sheets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a station has in a tally. The newest version that is not held out counts: a newer one in
 * quarantine does not displace it. A status wins: nothing of such a station counts.
 *
 * @param version of its newest sheet; 0 for none
 * @param held whether the newest sheet would count but for an error
 * @param values of the newest sheet; null for none
 * @param countable values of the sheet that counts unless a status forbids it; null if there is
 *     none
 * @param countableVersion its version; 0 for none
 * @param findings of the newest sheet
 * @param status of the station, ended if it waited for a re-run whose sheet has come
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record StationState(
    int version,
    boolean held,
    int @Nullable [] values,
    int @Nullable [] countable,
    int countableVersion,
    FindingCounts findings,
    StationStatus status) {
  /** A station that has sent nothing and has no status. */
  public static final StationState EMPTY =
      new StationState(0, false, null, null, 0, FindingCounts.NONE, StationStatus.EXPECTED);

  /** The version that the station's next sheet has. */
  public int nextVersion() {
    return version + 1;
  }

  /** Values in the totals; null for none. */
  public int @Nullable [] counted() {
    return status == StationStatus.EXPECTED ? countable : null;
  }

  /** Version in the totals; 0 for none. */
  public int countedVersion() {
    return status == StationStatus.EXPECTED ? countableVersion : 0;
  }

  /** Whether the newest sheet waits for a decision. */
  public boolean quarantined() {
    return held && status == StationStatus.EXPECTED;
  }

  public SheetClass sheetClass() {
    if (counted() != null) {
      return SheetClass.COUNTED;
    }
    return quarantined() ? SheetClass.QUARANTINED : status.sheetClass();
  }

  /** Whether these values would be no new sheet: what a re-run brings is one in any case. */
  public boolean has(int[] same) {
    return values != null && status != StationStatus.AWAITING_RERUN && Arrays.equals(values, same);
  }

  /** After the arrival of the next version. */
  public StationState with(Sheet sheet) {
    boolean rerun = status == StationStatus.AWAITING_RERUN;
    int[] keptValues = rerun ? null : countable;
    int keptVersion = rerun ? 0 : countableVersion;
    return new StationState(
        nextVersion(),
        sheet.quarantined(),
        sheet.values(),
        sheet.quarantined() ? keptValues : sheet.values(),
        sheet.quarantined() ? keptVersion : nextVersion(),
        sheet.findings().counts(),
        rerun ? StationStatus.EXPECTED : status);
  }
}
