package org.scrutin.results.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Lists in the order in which they were served with a seat, the greatest figure first.
 *
 * @param lists positions, one for each seat
 * @param last those of the end that had the same figure
 * @param waiting lists with that figure as well, for which no seat was left; ascending
 */
record Served(List<Integer> lists, List<Integer> last, List<Integer> waiting) {
  static final Served NOBODY = new Served(List.of(), List.of(), List.of());

  /** Those whose seat nobody else has an equal claim to, unless all of them got one. */
  List<Integer> first() {
    return lists.subList(0, lists.size() - last.size());
  }

  /** The lists with the last figure, ascending. */
  List<Integer> tied() {
    TreeSet<Integer> tied = new TreeSet<>(last);
    tied.addAll(waiting);
    return new ArrayList<>(tied);
  }
}
