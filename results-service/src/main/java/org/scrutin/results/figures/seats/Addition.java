package org.scrutin.results.figures.seats;

import java.util.Arrays;
import java.util.List;

/** Sums of seats by list position, where -1 says that nothing is stated. */
final class Addition {
  private Addition() {}

  /** A list on which every part is silent stays unstated. */
  static List<Integer> of(List<List<Integer>> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Integer[] sum = parts.getFirst().toArray(Integer[]::new);
    for (List<Integer> part : parts.subList(1, parts.size())) {
      Arrays.setAll(
          sum,
          list -> {
            int more = part.get(list);
            return sum[list] < 0 ? more : sum[list] + Math.max(0, more);
          });
    }
    return List.of(sum);
  }
}
