package org.scrutin.seats.margins;

import java.util.Optional;
import org.scrutin.seats.margins.Margin.Kind;

/**
 * The votes that each list may have so that a seat vector is right at a common quotient: its last
 * seat's is not below it, its next seat's not above. A list that is to have seats has to reach its
 * threshold; one that is to have none may also stay below it.
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record Bounds(Race race, int[] target, Quotient bar) {

  /**
   * Ballots to be given less ballots to be taken; it never falls as the quotient rises, and is far
   * below 0 where a list would have to stay below its own threshold.
   */
  long excess() {
    long sum = 0;
    for (int list = 0; list < target.length; list++) {
      long votes = race.votes()[list];
      long least = least(list);
      long most = most(list);
      if (least > most) {
        return -Cheapest.IMPOSSIBLE;
      }
      sum += Math.max(0, least - votes) - Math.max(0, votes - most);
    }
    return sum;
  }

  /** Changes the fewest ballots so that every list is within its bounds, if that can be. */
  Optional<Witness> change(Kind kind) {
    Recount recount = new Recount(race);
    long given = 0;
    long taken = 0;
    long[] spare = new long[target.length];
    long[] room = new long[target.length];
    for (int list = 0; list < target.length; list++) {
      long votes = race.votes()[list];
      long least = least(list);
      long most = most(list);
      boolean tooFew = least > votes && (!race.onBallot().get(list) || least >= Margin.MOST);
      if (least > most || tooFew) {
        return Optional.empty();
      }
      long change = Math.max(0, least - votes) - Math.max(0, votes - most);
      given += Math.max(0, change);
      taken -= Math.min(0, change);
      recount.give(list, change);
      spare[list] = votes + change - least;
      room[list] = race.onBallot().get(list) ? most - votes - change : 0;
    }
    boolean fits =
        switch (kind) {
          case ADDED -> taken == 0;
          case REMOVED -> given == 0;
          case MOVED ->
              given >= taken
                  ? recount.take(spare, given - taken)
                  : recount.give(room, taken - given);
        };
    return fits ? Optional.of(recount.witness(Math.max(given, taken))) : Optional.empty();
  }

  private long least(int list) {
    return target[list] == 0
        ? 0
        : race.admission().mayTakePart().get(list)
            ? Math.max(bar.least(target[list]), race.admission().needed(list, race.valid()))
            : Quotient.BEYOND;
  }

  private long most(int list) {
    if (!race.admission().mayTakePart().get(list)) {
      return Quotient.BEYOND;
    }
    long most = bar.most(target[list] + 1);
    long outside = target[list] > 0 ? 0 : race.admission().needed(list, race.valid()) - 1;
    return Math.max(most, outside);
  }
}
