package org.scrutin.results.count;

import org.jspecify.annotations.Nullable;

/**
 * Seats of a constituency, or of the whole under a national rule.
 *
 * @param seats that are certain, by list position
 * @param lots canonical JSON of the seats that only a drawing of lots can give; null if there are
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
public record SeatRow(int unitId, int[] seats, @Nullable String lots) {}
