package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.labels.Colours;
import org.scrutin.gateway.site.labels.ListName;

/**
 * Seats as a bar: one coloured part per list, in the order of the lists, on a scale of one unit per
 * seat; where there are more than {@value #MOST} and one, all others are one part. The table beside
 * it says the same in words, of each.
 *
 * @param majority where half is passed, or null
 * @param partial whether they are the seats if only what is counted so far counted
 */
public record SeatBar(int total, @Nullable Integer majority, List<Part> parts, boolean partial) {
  /** Lists that have a part of their own: no eye tells more colours apart. */
  private static final int MOST = 6;

  /** A part that is one in so many of the bar is wide enough for a line beside it. */
  private static final int ONE_IN = 50;

  /**
   * One list's part.
   *
   * @param list null for all others
   * @param lists how many they are
   * @param edge whether a line sets it off from the part before: always where that has the same
   *     colour, and where neither is so narrow that the line would hide it
   */
  public record Part(@Nullable ListName list, int lists, int from, int seats, boolean edge) {
    public String colour() {
      return list == null ? Colours.OTHERS : list.colour();
    }
  }

  public static SeatBar of(
      Map<String, Integer> seats, List<ListName> lists, @Nullable Integer majority, int house) {
    var seated = lists.stream().filter(list -> seats.getOrDefault(list.code(), 0) > 0).toList();
    int own = seated.size() > MOST + 1 ? MOST : seated.size();
    int total = Math.max(house, seated.stream().mapToInt(list -> seats(seats, list)).sum());
    var parts = new ArrayList<Part>();
    int at = 0;
    for (ListName list : seated.subList(0, own)) {
      int number = seats(seats, list);
      parts.add(part(list, 1, at, number, parts, total));
      at += number;
    }
    int rest =
        seated.subList(own, seated.size()).stream()
            .mapToInt(list -> seats.getOrDefault(list.code(), 0))
            .sum();
    if (rest > 0) {
      parts.add(part(null, seated.size() - own, at, rest, parts, total));
    }
    return new SeatBar(total, majority, List.copyOf(parts), false);
  }

  private static int seats(Map<String, Integer> seats, ListName list) {
    return seats.getOrDefault(list.code(), 0);
  }

  private static Part part(
      @Nullable ListName list, int lists, int from, int seats, List<Part> before, int total) {
    var part = new Part(list, lists, from, seats, false);
    if (before.isEmpty()) {
      return part;
    }
    Part last = before.getLast();
    boolean wide = Math.min(last.seats(), seats) * ONE_IN >= total;
    return new Part(list, lists, from, seats, wide || last.colour().equals(part.colour()));
  }

  /** Of a part of the sheets: nothing in it is a majority yet. */
  public SeatBar ofPart() {
    return new SeatBar(total, null, parts, true);
  }
}
