package org.scrutin.results.materiality;

import org.scrutin.seats.margins.Freedom;

/**
 * What a claim leaves open in one contest.
 *
 * @param taken ballots that may be void
 * @param added voters who may be missing
 */
record ContestChange(VoidBallots taken, long added) implements Freedom {
  @Override
  public long from(int list) {
    return taken.most(other -> other == list, false);
  }

  @Override
  public long fromOthers(int list) {
    return taken.most(other -> other != list, true);
  }

  /** The same with further voters, as when units vote again. */
  ContestChange plus(long voters) {
    return new ContestChange(taken, Math.addExact(added, voters));
  }

  /** The part of it that changes at most so many ballots of each kind. */
  Freedom upTo(long ballots) {
    ContestChange whole = this;
    return new Freedom() {
      @Override
      public long from(int list) {
        return Math.min(ballots, whole.from(list));
      }

      @Override
      public long fromOthers(int list) {
        return Math.min(ballots, whole.fromOthers(list));
      }

      @Override
      public long added() {
        return Math.min(ballots, whole.added);
      }
    };
  }
}
