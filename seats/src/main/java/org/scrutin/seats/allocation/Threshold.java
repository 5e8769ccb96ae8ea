package org.scrutin.seats.allocation;

import java.util.Set;
import org.scrutin.seats.method.Ratio;

/**
 * A list of one of these kinds takes part only with at least this share of the base.
 *
 * @param share from 0 to 1
 * @param level where votes and base are counted
 * @param appliesTo list kinds; empty: every list
 * @param parties lists of that many parties need it, as coalitions by their size (Czech Republic
 *     until 2021: 5, 10, 15 and 20 % for one, two, three and more parties)
 */
public record Threshold(
    Ratio share, Base of, Level level, Set<String> appliesTo, PartyRange parties) {

  /**
   * A number of parties, both ends included.
   *
   * @param from 1 or greater
   * @param to not below {@code from}
   */
  public record PartyRange(int from, int to) {
    public static final PartyRange ANY = new PartyRange(1, Integer.MAX_VALUE);

    /**
     * @throws IllegalArgumentException if there is no such number
     */
    public PartyRange {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException("no list is of " + from + " to " + to + " parties");
      }
    }
  }

  public Threshold {
    if (share.numerator() > share.denominator()) {
      throw new IllegalArgumentException("a threshold of " + share + " is more than the whole");
    }
    appliesTo = Set.copyOf(appliesTo);
  }

  /** A threshold for lists of any number of parties. */
  public Threshold(Ratio share, Base of, Level level, Set<String> appliesTo) {
    this(share, of, level, appliesTo, PartyRange.ANY);
  }

  /** Whether lists of that kind and of so many parties need it. */
  public boolean appliesTo(String kind, int size) {
    return (appliesTo.isEmpty() || appliesTo.contains(kind))
        && size >= parties.from()
        && size <= parties.to();
  }
}
