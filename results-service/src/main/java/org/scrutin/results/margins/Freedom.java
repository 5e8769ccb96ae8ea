package org.scrutin.results.margins;

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

  /** Ballots that are added and none taken. */
  static Freedom adding(long ballots) {
    return new OfOneKind(null, 0, ballots);
  }

  /** Ballots taken, whosever they are. */
  static Freedom removing(Race race, long ballots) {
    return new OfOneKind(race, ballots, 0);
  }

  /** Ballots read for one list that were another's. */
  static Freedom moving(Race race, long ballots) {
    long moved = Math.min(ballots, race.ballots());
    return new OfOneKind(race, moved, moved);
  }
}
