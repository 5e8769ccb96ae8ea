package org.scrutin.results.materiality;

import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Verdict;

/**
 * What a claim could do to the seats of one contest.
 *
 * @param unit id
 * @param excluded voters assumed to be missing
 * @param voided ballots assumed to be void
 * @param annulled valid ballots of annulled units
 * @param from position of the list that could lose a seat; null where none or several could
 * @param to position of the list that could gain one; null where none or several could
 * @param margin fewest ballots of the one kind alleged that certainly move a seat; null where
 *     ballots of several kinds are
 * @param via pair, threshold or reallocation; null where no seat could move
 * @param rerun null where nothing is annulled
 */
record ContestAnswer(
    int unit,
    Verdict verdict,
    long excluded,
    long voided,
    long annulled,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable Long margin,
    @Nullable String via,
    @Nullable Rerun rerun) {

  /**
   * Voting again in the annulled units.
   *
   * @param roll who could vote there; null where that is not stated
   * @param verdict null where the roll is not stated
   */
  record Rerun(@Nullable Long roll, @Nullable Verdict verdict) {}

  /** Whether a seat could move here, by the claim or by voting again. */
  boolean matters() {
    return verdict != Verdict.NONE
        || (rerun != null && rerun.verdict() != null && rerun.verdict() != Verdict.NONE);
  }
}
