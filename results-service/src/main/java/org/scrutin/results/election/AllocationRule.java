package org.scrutin.results.election;

import java.util.List;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

/**
 * How the law makes seats of votes.
 *
 * @param citation the provision that says so
 */
public record AllocationRule(
    Method method, Level level, Ties ties, List<Threshold> thresholds, String citation) {
  public AllocationRule {
    thresholds = List.copyOf(thresholds);
  }
}
