package org.scrutin.seats.allocation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Lists in the order in which they were served with a seat, the greatest figure first and equal
 * ones by position.
 *
 * @param lists positions, one for each seat
 * @param untied how many of them stand before those that share the last figure
 * @param waiting lists with the last figure for which no seat was left
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record Served(int[] lists, int untied, List<Integer> waiting) {
  static final Served NOBODY = new Served(new int[0], 0, List.of());

  int count() {
    return lists.length;
  }

  /** Seats of the last figure. */
  int last() {
    return lists.length - untied;
  }

  /** Whether a list got a seat of the last figure. */
  boolean isLast(int list) {
    return IntStream.range(untied, lists.length).anyMatch(at -> lists[at] == list);
  }

  /** The lists with the last figure, ascending. */
  List<Integer> tied() {
    TreeSet<Integer> tied = new TreeSet<>(waiting);
    for (int at = untied; at < lists.length; at++) {
      tied.add(lists[at]);
    }
    return List.copyOf(tied);
  }
}
