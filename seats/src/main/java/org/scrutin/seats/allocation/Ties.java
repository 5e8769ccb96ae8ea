package org.scrutin.seats.allocation;

import java.util.Locale;

/** What the law does with equal quotients; where that does not decide either, lots are drawn. */
public enum Ties {
  /** Lots are drawn at once. */
  LOTS,
  /** The list with more votes (Spain, LOREG art. 163; Poland, election code art. 232). */
  MOST_VOTES,
  /** The list with fewer votes (Portugal, law 14/79 art. 16). */
  FEWEST_VOTES;

  /** The name in {@code election.json}, such as {@code most-votes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
