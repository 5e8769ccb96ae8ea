package org.scrutin.seats.margins;

/** Counts the cases of a search, which is given up where there are too many. */
final class CaseCount {
  /** Cases that are looked at. */
  private static final int MOST = 200_000;

  private int cases;

  /**
   * @throws TooManyCases if these are more than are looked at
   */
  void add() {
    if (++cases > MOST) {
      throw new TooManyCases();
    }
  }
}
