package org.scrutin.results.materiality;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Freedom;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Sensitivity;

/**
 * Which lists could take part in a contest under a claim. Thresholds of the whole country are asked
 * of the whole country's votes with all that the claim leaves open there; that this and what a
 * constituency needs are possible at once is not asked, so that with such thresholds "could" is a
 * bound from above and "could not" is exact.
 */
final class AdmissibleLists {
  private final SeatRule rule;
  private final boolean blankCounts;
  private final boolean coupled;

  AdmissibleLists(SeatRule rule, boolean blankCounts) {
    this.rule = rule;
    this.blankCounts = blankCounts;
    this.coupled = rule.couples() && rule.level() == Level.CONSTITUENCY;
  }

  /** Whether constituencies depend on each other. */
  boolean coupled() {
    return coupled;
  }

  /**
   * @param country all ballots
   * @param freedom what the claim leaves open in the country
   */
  Admission lists(Ballots country, Freedom freedom) {
    if (!coupled) {
      return Admission.within(Admission.shares(rule, _ -> true));
    }
    List<String> kinds = rule.kinds();
    Predicate<Threshold> national = threshold -> threshold.level() == Level.NATIONAL;
    Race whole = race(country, 1, Admission.within(Admission.shares(rule, national)));
    Sensitivity sensitivity = new Sensitivity(whole, Held.certainly(new int[kinds.size()]));
    BitSet in = new BitSet();
    BitSet out = new BitSet();
    for (int list = 0; list < kinds.size(); list++) {
      in.set(list, sensitivity.couldTakePart(list, freedom));
      out.set(list, country.votes()[list] > 0 && sensitivity.couldFallOut(list, freedom));
    }
    return new Admission(Admission.shares(rule, national.negate()), in, out);
  }

  Race race(Ballots ballots, int seats, Admission admission) {
    return ballots.race(rule, seats, blankCounts, admission);
  }
}
