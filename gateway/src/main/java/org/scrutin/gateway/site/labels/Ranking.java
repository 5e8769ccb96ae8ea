package org.scrutin.gateway.site.labels;

import java.util.Comparator;
import java.util.List;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;

/**
 * The order of an election's lists: by the most seats that any tally gives them, then the most
 * votes, then as on the ballot. It is one order for all tallies, so that their bars can be compared
 * and a list has the same colour everywhere.
 */
final class Ranking {
  private Ranking() {}

  static List<Election.Contestant> of(ElectionData data) {
    return data.election().lists().stream()
        .sorted(
            Comparator.<Election.Contestant>comparingInt(list -> seats(data, list.code()))
                .thenComparingLong(list -> votes(data, list.code()))
                .reversed())
        .toList();
  }

  private static int seats(ElectionData data, String list) {
    return data.tallies().stream()
        .mapToInt(tally -> tally.seats().given().getOrDefault(list, 0))
        .max()
        .orElse(0);
  }

  private static long votes(ElectionData data, String list) {
    return data.tallies().stream()
        .mapToLong(tally -> tally.results().votes().getOrDefault(list, 0L))
        .max()
        .orElse(0);
  }
}
