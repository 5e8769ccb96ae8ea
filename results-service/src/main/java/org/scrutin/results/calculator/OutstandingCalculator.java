package org.scrutin.results.calculator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.calculator.OutstandingAnswer.Reason;
import org.scrutin.results.figures.outstanding.OpenSeat;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Outstanding;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

/** Tells what ballots that are still out could do to one contest. */
final class OutstandingCalculator {
  // For each list some numbers of seats are priced for every other list, so that it grows with the
  // square of the lists: 100 lists and 50 seats, or 20 and 250, took some 100 ms, 1,000 and 5 ten
  // seconds.
  private static final int MOST_LISTS = 100;
  private static final int MOST_LISTS_TIMES_SEATS = 5_000;

  private OutstandingCalculator() {}

  /**
   * @param race with all votes of the contest
   * @param held the seats that they give before any draw
   */
  static OutstandingAnswer answer(
      Calculation calculation, Calculation.Out out, Race race, Held held) {
    long size = (long) race.votes().length * race.seats();
    if (calculation.limited()) {
      return OutstandingAnswer.unavailable(
          out.ballots(),
          Reason.CANDIDATES,
          "what is still out is not computed where lists can run out of candidates");
    }
    if (!calculation.rule().links().isEmpty()) {
      return OutstandingAnswer.unavailable(
          out.ballots(), Reason.LINKED_LISTS, "what is still out is not computed for linked lists");
    }
    if (Unavailable.ofTargets(race).isPresent()) {
      return OutstandingAnswer.unavailable(
          out.ballots(),
          Reason.METHOD,
          "what is still out is computed for methods with divisors and for plurality");
    }
    if (race.votes().length > MOST_LISTS || size > MOST_LISTS_TIMES_SEATS) {
      return OutstandingAnswer.unavailable(
          out.ballots(),
          Reason.TOO_LARGE,
          "what is still out is computed for lists times seats up to " + MOST_LISTS_TIMES_SEATS);
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
