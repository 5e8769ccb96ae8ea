package org.scrutin.results.calculator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.outstanding.OpenSeat;

/**
 * What ballots that are still out could do to the seats of a contest.
 *
 * @param ballotsAtMost how many are out at most
 * @param reason why nothing is computed; absent where it is
 * @param words the same in English
 * @param safe the fewest seats of each list over all ways to fill what is out
 * @param most the most seats of each list over all of them
 * @param open seats that no list has for certain
 * @param could the fewest ballots that would take each seat that is not safe
 */
record OutstandingAnswer(
    long ballotsAtMost,
    boolean computable,
    Uncomputed.@Nullable Reason reason,
    @Nullable String words,
    @Nullable Map<String, Integer> safe,
    @Nullable Map<String, Integer> most,
    @Nullable Integer open,
    @Nullable List<OpenSeat> could) {

  static OutstandingAnswer unavailable(long ballots, Uncomputed why) {
    return new OutstandingAnswer(ballots, false, why.reason(), why.words(), null, null, null, null);
  }
}
