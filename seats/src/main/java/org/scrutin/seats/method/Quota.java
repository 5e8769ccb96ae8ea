package org.scrutin.seats.method;

import java.util.Locale;

/** The price of a seat, from the votes V of the lists that take part and the seats S. */
public enum Quota {
  /** V / S (Thomas Hare, 1859). */
  HARE(0),
  /** The least whole number above V / (S + 1) (Henry Droop, 1868; Switzerland, BPR art. 40). */
  DROOP(1),
  /** V / (S + 1), exactly (Eduard Hagenbach-Bischoff, 1888). */
  HAGENBACH_BISCHOFF(1),
  /** V / (S + 1), rounded to the nearest whole number, halves up. */
  HAGENBACH_BISCHOFF_ROUNDED(1),
  /** V / (S + 2), exactly (named after Pierre Imperiali; once for the Chamber of Italy). */
  IMPERIALI(2);

  private final int more;

  Quota(int more) {
    this.more = more;
  }

  /** The name in {@code election.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is added to the seats to make the divisor. */
  public int more() {
    return more;
  }

  /**
   * The quota for a divisor.
   *
   * @param votes 1 or greater
   * @param divisor 1 or greater: the seats and what is added to them
   */
  public Ratio of(long votes, long divisor) {
    return switch (this) {
      case HARE, HAGENBACH_BISCHOFF, IMPERIALI -> new Ratio(votes, divisor);
      case DROOP -> new Ratio(votes / divisor + 1, 1);
      case HAGENBACH_BISCHOFF_ROUNDED -> {
        long rest = votes % divisor;
        yield new Ratio(Math.max(1, votes / divisor + (2 * rest >= divisor ? 1 : 0)), 1);
      }
    };
  }
}
