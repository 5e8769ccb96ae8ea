package org.scrutin.results.materiality;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Ballots of a unit alleged void, and of units in it.
 *
 * @param votes that each list has in the unit, by position: no more of its ballots can be void
 * @param blank valid ballots there that are no list's
 * @param any ballots alleged void there whose list is not known
 * @param named ballots alleged void there of a known list, by position
 * @param parts units within, disjoint
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record VoidBallots(long[] votes, long blank, long any, long[] named, List<VoidBallots> parts) {

  /**
   * The most ballots of some lists that can be void together. For one list, and wherever no unit
   * with ballots of a known list has further units named within it, this is the exact maximum; else
   * it is not less than that.
   */
  long most(IntPredicate lists, boolean withBlank) {
    long present = withBlank ? blank : 0;
    long alleged = any;
    for (int list = 0; list < votes.length; list++) {
      if (lists.test(list)) {
        present += votes[list];
        alleged += Math.min(named[list], votes[list]);
      }
    }
    for (VoidBallots part : parts) {
      alleged += part.most(lists, withBlank);
    }
    return Math.min(present, alleged);
  }
}
