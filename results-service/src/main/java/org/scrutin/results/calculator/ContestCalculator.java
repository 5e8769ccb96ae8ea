package org.scrutin.results.calculator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.lots.LotsAnswer;
import org.scrutin.results.figures.margins.ByKind;
import org.scrutin.results.figures.margins.MarginAnswer;
import org.scrutin.results.figures.margins.MarginAnswers;
import org.scrutin.results.figures.seats.StepAnswers;
import org.scrutin.results.figures.seats.WorksheetWindow;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.LinkedLists;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.TooManyCases;
import org.scrutin.seats.margins.Unavailable;

/** Calculates one contest. */
final class ContestCalculator {
  // A margin looks at every pair of lists some hundred times.
  private static final int MOST_LISTS_WITH_MARGINS = 100;

  private final Calculation calculation;
  private final Contest contest;
  private final WorksheetWindow window;

  ContestCalculator(Calculation calculation, WorksheetWindow window) {
    this.calculation = calculation;
    this.window = window;
    SeatRule rule = calculation.rule();
    SeatRule.Votes votes = calculation.votes();
    Contest admitted = rule.contest(votes, rule.admittedNationally(votes.votes(), votes.valid()));
    this.contest =
        new Contest(
            rule.method(),
            votes.seats(),
            votes.votes(),
            admitted.admitted(),
            rule.ties(),
            calculation.candidates());
  }

  AllocationAnswer answer() {
    Outcome outcome = allocate(calculation.draws());
    Map<String, Integer> seats = new LinkedHashMap<>();
    List<String> keptOut = new ArrayList<>();
    for (int list = 0; list < calculation.codes().size(); list++) {
      seats.put(code(list), outcome.seats()[list]);
      if (!contest.admitted().get(list)) {
        keptOut.add(code(list));
      }
    }
    Outcome.Unassigned left = outcome instanceof Outcome.Unassigned unassigned ? unassigned : null;
    StepAnswers steps =
        new StepAnswers(this::code, this::code, "", !calculation.rule().links().isEmpty(), window);
    StepAnswers.Shown worksheet = steps.steps(contest, outcome);
    Race race = race();
    Unavailability none = unavailability(race);
    ByKind<MarginAnswer> margins = null;
    if (none == null) {
      try {
        margins = margins(race, outcome);
      } catch (TooManyCases e) {
        none = TOO_MANY_CASES;
      }
    }
    return new AllocationAnswer(
        seats,
        outcome instanceof Outcome.LotsRequired open ? List.of(lots(open.lots())) : List.of(),
        left == null ? null : left.unassigned(),
        left == null ? null : left.reason(),
        keptOut,
        worksheet.shown(),
        worksheet.total(),
        steps.quotaFirst(contest, outcome),
        margins,
        none == null ? null : none.code(),
        none == null ? null : none.sentence(),
        calculation.out() == null
            ? null
            : OutstandingCalculator.answer(
                calculation, calculation.out(), race, beforeDraws(outcome)),
        calculation.affected() == null
            ? null
            : DisputedCalculator.answer(
                calculation, calculation.affected(), race, beforeDraws(outcome)),
        null,
        null,
        null,
        null);
  }

  private Outcome allocate(List<Draw> draws) {
    List<Set<Integer>> links = calculation.rule().links();
    return links.isEmpty()
        ? Apportionment.of(contest, draws)
        : LinkedLists.allocate(contest, links, draws);
  }

  private LotsAnswer lots(Lots open) {
    return new LotsAnswer(
        null,
        open.seat(),
        open.seats(),
        open.lists().stream().map(this::code).toList(),
        null,
        null);
  }

  private Race race() {
    SeatRule.Votes votes = calculation.votes();
    BitSet all = new BitSet();
    all.set(0, calculation.codes().size());
    return new Race(
        contest.method(),
        contest.seats(),
        contest.ties(),
        votes.votes(),
        votes.valid(),
        all,
        votes.valid() > Arrays.stream(votes.votes()).sum(),
        Admission.within(Admission.shares(calculation.rule(), _ -> true)),
        calculation.candidates(),
        calculation.rule().links());
  }

  /** Of the seats before any draw: a tie is 0 ballots away. */
  private ByKind<MarginAnswer> margins(Race race, Outcome outcome) {
    Held held = beforeDraws(outcome);
    MarginAnswers answers = new MarginAnswers(this::code);
    return ByKind.of(
        kind ->
            Proof.of(race, held, kind)
                .map(proof -> answers.margin(race, proof, null))
                .orElse(null));
  }

  private Held beforeDraws(Outcome outcome) {
    return Held.of(calculation.draws().isEmpty() ? outcome : allocate(List.of()));
  }

  private record Unavailability(MarginsUnavailable code, String sentence) {}

  private static final Unavailability TOO_MANY_CASES =
      new Unavailability(
          MarginsUnavailable.TOO_MANY_CASES,
          "margins are not available: more cases would have to be looked at than are");

  /** Why there are no margins; null where there are. */
  private @Nullable Unavailability unavailability(Race race) {
    if (calculation.codes().size() > MOST_LISTS_WITH_MARGINS) {
      return new Unavailability(
          MarginsUnavailable.MANY_LISTS,
          "margins are not computed for more than " + MOST_LISTS_WITH_MARGINS + " lists");
    }
    return Unavailable.of(race)
        .map(why -> new Unavailability(MarginsUnavailable.of(why), why.sentence()))
        .orElse(null);
  }

  private String code(int list) {
    return calculation.codes().get(list);
  }
}
