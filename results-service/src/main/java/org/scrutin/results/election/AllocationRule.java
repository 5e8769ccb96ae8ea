package org.scrutin.results.election;

import java.util.List;
import java.util.Set;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

/**
 * How the law makes seats of votes.
 *
 * @param citation the provision that says so
 * @param links groups of list positions whose votes are counted together first
 */
public record AllocationRule(
    Method method,
    Level level,
    Ties ties,
    List<Threshold> thresholds,
    String citation,
    List<Set<Integer>> links) {
  public AllocationRule {
    thresholds = List.copyOf(thresholds);
    links = List.copyOf(links);
  }

  /** A rule without linked lists. */
  public AllocationRule(
      Method method, Level level, Ties ties, List<Threshold> thresholds, String citation) {
    this(method, level, ties, thresholds, citation, List.of());
  }
}
