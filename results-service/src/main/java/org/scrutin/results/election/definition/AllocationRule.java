package org.scrutin.results.election.definition;

import java.util.List;
import java.util.Set;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;

/**
 * How the law makes seats of votes.
 *
 * @param citation the provision that says so
 * @param links groups of list positions whose votes are counted together first
 * @param tier above the constituencies
 */
public record AllocationRule(
    Method method,
    Level level,
    Ties ties,
    List<Threshold> thresholds,
    String citation,
    List<Set<Integer>> links,
    Tier tier) {
  public AllocationRule {
    thresholds = List.copyOf(thresholds);
    links = List.copyOf(links);
  }

  /** A rule of one tier without linked lists. */
  public AllocationRule(
      Method method, Level level, Ties ties, List<Threshold> thresholds, String citation) {
    this(method, level, ties, thresholds, citation, List.of(), Tier.NONE);
  }

  /** Whether the constituencies get their seats by votes, so that no unit tree states them. */
  public boolean apportioned() {
    return tier instanceof Tier.Apportioned;
  }

  /** Seats that are given above the constituencies, 0 where none are. */
  public int levellingSeats() {
    return tier instanceof Tier.Levelled levelled ? levelled.seats() : 0;
  }
}
