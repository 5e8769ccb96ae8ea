package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.labels.ListName;

/**
 * Seats as a bar: one coloured part per list, in the order of the lists, on a scale of one unit per
 * seat. The table beside it says the same in words.
 *
 * @param majority where half is passed, or null
 * @param partial whether they are the seats if only what is counted so far counted
 */
public record SeatBar(int total, @Nullable Integer majority, List<Part> parts, boolean partial) {
  /**
   * One list's part.
   *
   * @param edge whether a line must set it off, because the part before has the same colour
   */
  public record Part(String code, String colour, int from, int seats, boolean edge) {}

  public static SeatBar of(
      Map<String, Integer> seats, List<ListName> lists, @Nullable Integer majority, int house) {
    var parts = new ArrayList<Part>();
    int at = 0;
    for (ListName list : lists) {
      int number = seats.getOrDefault(list.code(), 0);
      if (number > 0) {
        boolean edge = !parts.isEmpty() && parts.getLast().colour().equals(list.colour());
        parts.add(new Part(list.code(), list.colour(), at, number, edge));
        at += number;
      }
    }
    return new SeatBar(Math.max(at, house), majority, List.copyOf(parts), false);
  }

  /** Of a part of the sheets: nothing in it is a majority yet. */
  SeatBar ofPart() {
    return new SeatBar(total, null, parts, true);
  }
}
