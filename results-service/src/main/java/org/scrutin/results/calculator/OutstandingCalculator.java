package org.scrutin.results.calculator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.figures.outstanding.OpenSeat;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Outstanding;
import org.scrutin.seats.margins.Race;

/** Tells what ballots that are still out could do to one contest. */
final class OutstandingCalculator {
  // For each list some numbers of seats are priced for every other list, so that it grows with the
  // square of the lists: 100 lists and 50 seats, or 20 and 250, took some 100 ms, 1,000 and 5 ten
  // seconds.
  private static final int MOST_LISTS_TIMES_SEATS = 5_000;

  private OutstandingCalculator() {}

  /**
   * @param race with all votes of the contest
   * @param held the seats that they give before any draw
   */
  static OutstandingAnswer answer(
      Calculation calculation, Calculation.Out out, Race race, Held held) {
    Uncomputed why =
        Uncomputed.of(calculation, race, "what is still out", MOST_LISTS_TIMES_SEATS).orElse(null);
    if (why != null) {
      return OutstandingAnswer.unavailable(out.ballots(), why);
    }
    Race certain = race.with(out.votes(), out.valid());
    int[] has = held.certain();
    List<String> codes = calculation.codes();
    Outstanding of = Outstanding.of(certain, has, out.ballots());
    return new OutstandingAnswer(
        out.ballots(),
        true,
        null,
        null,
        byCode(codes, of.fewest()),
        byCode(codes, of.most()),
        of.open(race.seats()),
        of.could().stream().map(loss -> OpenSeat.of(certain, has, loss, codes::get)).toList());
  }

  private static Map<String, Integer> byCode(List<String> codes, int[] seats) {
    Map<String, Integer> byCode = new LinkedHashMap<>();
    for (int list = 0; list < seats.length; list++) {
      byCode.put(codes.get(list), seats[list]);
    }
    return byCode;
  }
}
