package org.scrutin.results.count;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Seats of a constituency; of the whole those that no constituency gives: all under a national
 * rule, under one with a levelling tier its seats.
 *
 * @param seats that are certain, by list position
 * @param lots canonical JSON of the seats that only a drawing of lots can give; null if there are
 *     none
 * @param drawn places in the log of the draws that decided
 * @param toGive how many there are, where that follows from votes; 0 while there are none to give;
 *     null where definition and units state it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hand
public record SeatRow(
    int unitId, int[] seats, @Nullable String lots, List<Long> drawn, @Nullable Integer toGive) {
  public SeatRow {
    drawn = List.copyOf(drawn);
  }

  /** Nothing is to be given there. */
  public static SeatRow nothing(int unitId, int lists) {
    return new SeatRow(unitId, new int[lists], null, List.of(), 0);
  }

  /** Whether there is a number of seats to give, so that a list without one has none. */
  public boolean given() {
    return toGive == null || toGive > 0;
  }

  /** Whether a step has to store this, where so far another row or none stands. */
  boolean changes(@Nullable SeatRow current) {
    if (current == null) {
      return given() || lots != null;
    }
    return !Arrays.equals(seats, current.seats)
        || !Objects.equals(lots, current.lots)
        || !drawn.equals(current.drawn)
        || !Objects.equals(toGive, current.toGive);
  }
}
