package org.scrutin.results.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a station has in a tally.
 *
 * @param version of its newest sheet
 * @param quarantined whether the newest sheet is held out of the totals
 * @param values of the newest sheet
 * @param countedValues of the sheet in the totals; null if there is none
 */
record Current(int version, boolean quarantined, int[] values, int @Nullable [] countedValues) {

  /** The station after one more version. */
  static Current after(@Nullable Current before, int version, boolean quarantined, int[] values) {
    int[] held = before == null ? null : before.countedValues();
    return new Current(version, quarantined, values, quarantined ? held : values);
  }
}
