package org.scrutin.results.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.margins.VotesAffected;

/**
 * What is asked for.
 *
 * @param codes of the lists, by position
 * @param rule whose thresholds all look at these votes
 * @param candidates by position; more than the seats where none were stated
 * @param limited whether candidates were stated
 * @param draws of lots that were held
 * @param out null where nothing is
 * @param affected null where nothing is alleged
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record Calculation(
    List<String> codes,
    SeatRule rule,
    Votes votes,
    int[] candidates,
    boolean limited,
    List<Draw> draws,
    @Nullable Out out,
    @Nullable VotesAffected affected) {
  /**
   * Ballots that are still out.
   *
   * @param ballots how many at most
   * @param votes that are certain, by position
   * @param valid ballots among those
   */
  @SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
  record Out(long ballots, long[] votes, long valid) {}

  Calculation {
    codes = List.copyOf(codes);
    draws = List.copyOf(draws);
  }
}
