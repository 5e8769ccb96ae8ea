package org.scrutin.seats.margins;

import org.jspecify.annotations.Nullable;

/**
 * A number of ballots, each changed in the same way.
 *
 * @param takenFrom null where none are taken
 * @param ballots that can be taken at all
 * @param taken ballots taken from somebody
 * @param added ballots given to somebody; all that are taken, or none, or none are taken
 */
record OfOneKind(@Nullable Race takenFrom, long ballots, long taken, long added)
    implements Freedom {

  static OfOneKind of(Race race, Margin.Kind kind, long ballots) {
    long all = race.ballots();
    long some = Math.min(ballots, all);
    return switch (kind) {
      case MOVED -> new OfOneKind(race, all, some, some);
      case ADDED -> adding(ballots);
      case REMOVED -> new OfOneKind(race, all, some, 0);
    };
  }

  static OfOneKind adding(long ballots) {
    return new OfOneKind(null, 0, 0, ballots);
  }

  @Override
  public long from(int list) {
    // A ballot is moved to somebody: where there is nobody else, it stays.
    return takenFrom == null || (added > 0 && !takenFrom.hasOthers(list))
        ? 0
        : Math.min(taken, takenFrom.votes()[list]);
  }

  @Override
  public long fromOthers(int list) {
    return takenFrom == null ? 0 : Math.min(taken, ballots - takenFrom.votes()[list]);
  }
}
