package org.scrutin.results.calculator;

import java.util.List;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.SeatRule.Votes;

/**
 * What is asked for.
 *
 * @param codes of the lists, by position
 * @param rule whose thresholds all look at these votes
 * @param candidates by position; more than the seats where none were stated
 * @param limited whether candidates were stated
 * @param draws of lots that were held
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record Calculation(
    List<String> codes,
    SeatRule rule,
    Votes votes,
    int[] candidates,
    boolean limited,
    List<Draw> draws) {
  Calculation {
    codes = List.copyOf(codes);
    draws = List.copyOf(draws);
  }
}
