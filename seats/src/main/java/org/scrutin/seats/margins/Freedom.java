package org.scrutin.seats.margins;

/**
 * A set of changes to the ballots of one contest: any part of what may be taken and any part of
 * what may be added. What may be taken is such that the most from one list and the most from all
 * others can be had at once up to the most from all together (a polymatroid), so that three numbers
 * tell its worst case.
 */
public interface Freedom {
  /** The most ballots that can be taken from one list. */
  long from(int list);

  /** The most valid ballots, blank ones included, that can be taken from all but one list. */
  long fromOthers(int list);

  /** The most ballots that can be added, for any lists or blank. */
  long added();

  /** So many ballots, all changed in one way. */
  static Freedom of(Race race, Margin.Kind kind, long ballots) {
    return OfOneKind.of(race, kind, ballots);
  }

  /** Ballots that are added and none taken. */
  static Freedom adding(long ballots) {
    return OfOneKind.adding(ballots);
  }
}
