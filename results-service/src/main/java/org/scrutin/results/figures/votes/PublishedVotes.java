package org.scrutin.results.figures.votes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Votes of a tally at a revision.
 *
 * @param known by unit id; a unit of which no votes are published is absent
 * @param fromSheets else as declared
 * @param counted stations in the totals
 * @param expected stations
 */
public record PublishedVotes(
    Map<Integer, Ballots> known, boolean fromSheets, int counted, int expected) {
  public PublishedVotes {
    known = new HashMap<>(known);
  }

  /** Whether votes of every one of these units are known. */
  public boolean knowsAll(Set<Integer> units) {
    return known.keySet().containsAll(units);
  }
}
