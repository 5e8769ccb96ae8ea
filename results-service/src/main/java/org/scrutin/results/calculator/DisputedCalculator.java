package org.scrutin.results.calculator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.MostChange;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.TooManyCases;
import org.scrutin.seats.margins.VotesAffected;
import org.scrutin.seats.margins.Witness;

/** Tells how many seats of one contest could go elsewhere by what is alleged of its votes. */
final class DisputedCalculator {
  // Seats by seats are told apart for each list.
  private static final int MOST_LISTS_TIMES_SEATS = 1_000;

  private static final String WHAT = "how many seats could go elsewhere together";

  private DisputedCalculator() {}

  /**
   * @param held the seats before any draw
   */
  static DisputedAnswer answer(
      Calculation calculation, VotesAffected affected, Race race, Held held) {
    Uncomputed why = Uncomputed.of(calculation, race, WHAT, MOST_LISTS_TIMES_SEATS).orElse(null);
    if (why != null) {
      return uncomputed(why);
    }
    try {
      MostChange most = MostChange.of(race, held.certain(), affected);
      return new DisputedAnswer(
          true, null, null, most.seats(), most.exact(), changes(calculation, race, most));
    } catch (TooManyCases e) {
      return uncomputed(
          new Uncomputed(
              Uncomputed.Reason.TOO_LARGE,
              WHAT + " is not computed: more cases would have to be looked at than are"));
    }
  }

  private static DisputedAnswer uncomputed(Uncomputed why) {
    return new DisputedAnswer(false, why.reason(), why.words(), null, null, null);
  }

  private static Map<String, Long> changes(Calculation calculation, Race race, MostChange most) {
    Map<String, Long> changes = new LinkedHashMap<>();
    Witness witness = most.witness();
    for (int list = 0; witness != null && list < race.votes().length; list++) {
      long change = witness.votes()[list] - race.votes()[list];
      if (change != 0) {
        changes.put(calculation.codes().get(list), change);
      }
    }
    return changes;
  }
}
