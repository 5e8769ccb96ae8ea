package org.scrutin.seats.margins;

/** Counts the work of one answer, which is given up where it is too much: anyone may ask. */
final class CaseCount {
  private final long most;
  private long work;

  /**
   * @param most lists or prices that are looked at; a million take some tenths of a second
   */
  CaseCount(long most) {
    this.most = most;
  }

  /**
   * Counts lists that are looked at in one case.
   *
   * @throws TooManyCases if these are more than are looked at
   */
  void add(int lists) {
    work += lists;
    if (work > most) {
      throw new TooManyCases();
    }
  }
}
