package org.scrutin.results.seats;

import java.util.Set;

/**
 * A list of one of these kinds takes part only with at least this share of the base.
 *
 * @param share from 0 to 1
 * @param level where votes and base are counted
 * @param appliesTo list kinds; empty: every list
 */
public record Threshold(Ratio share, Base of, Level level, Set<String> appliesTo) {
  public Threshold {
    if (share.numerator() > share.denominator()) {
      throw new IllegalArgumentException("a threshold of " + share + " is more than the whole");
    }
    appliesTo = Set.copyOf(appliesTo);
  }

  /** Whether lists of that kind need it. */
  public boolean appliesTo(String kind) {
    return appliesTo.isEmpty() || appliesTo.contains(kind);
  }
}
