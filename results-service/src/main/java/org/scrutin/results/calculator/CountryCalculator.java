package org.scrutin.results.calculator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.calculator.AllocationAnswer.ConstituencyAllocation;
import org.scrutin.results.figures.lots.LotsAnswer;
import org.scrutin.results.figures.seats.ExplanationAnswer;
import org.scrutin.results.figures.seats.StepAnswers;
import org.scrutin.results.figures.seats.TierAnswers;
import org.scrutin.results.figures.seats.WorksheetWindow;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.margins.Unavailable;

/** Calculates an election in constituencies. */
final class CountryCalculator {
  private final CountryCalculation calculation;
  private final Allocation allocation;
  private final WorksheetWindow window;

  CountryCalculator(CountryCalculation calculation, WorksheetWindow window) {
    this.calculation = calculation;
    this.window = window;
    this.allocation =
        Allocation.of(calculation.rule(), calculation.country(), calculation.votes(), true);
  }

  AllocationAnswer answer() {
    int[] whole = whole();
    Levelling levelling = allocation.levelling();
    Allocation.Given between = allocation.apportionment();
    Unavailable unavailable = Unavailable.of(calculation.rule()).orElse(null);
    // In the order of the answer, in which the window counts steps.
    ExplanationAnswer explanation = explanation(levelling, between);
    List<ConstituencyAllocation> constituencies = constituencies();
    return new AllocationAnswer(
        whole == null ? null : bySeats(whole),
        lots(),
        between != null
            ? unassigned(between.outcome())
            : levelling == null ? null : unassigned(levelling.national()),
        null,
        null,
        null,
        window.total(),
        null,
        null,
        unavailable == null
            ? MarginsUnavailable.SEVERAL_CONSTITUENCIES
            : MarginsUnavailable.of(unavailable),
        unavailable == null
            ? "margins are computed for one constituency at a time"
            : unavailable.sentence(),
        null,
        null,
        levelling == null ? null : bySeats(levelling.levelling()),
        between == null ? null : byUnit(between.outcome().seats()),
        explanation,
        constituencies);
  }

  /**
   * Of both tiers; null where no constituency knows its seats before lots are drawn between them.
   */
  private int @Nullable [] whole() {
    Allocation.Given between = allocation.apportionment();
    if (between != null && !(between.outcome() instanceof Outcome.Settled)) {
      return null;
    }
    int[] seats = new int[calculation.lists().size()];
    for (Allocation.Given given : allocation.constituencies()) {
      Arrays.setAll(seats, list -> seats[list] + given.outcome().seats()[list]);
    }
    Levelling levelling = allocation.levelling();
    if (levelling != null) {
      Arrays.setAll(seats, list -> seats[list] + levelling.levelling()[list]);
    }
    return seats;
  }

  /** Of the tiers, then of the constituencies. */
  private List<LotsAnswer> lots() {
    List<LotsAnswer> lots = new ArrayList<>();
    Levelling levelling = allocation.levelling();
    if (levelling != null && levelling.national() instanceof Outcome.LotsRequired open) {
      lots.add(lots(open.lots(), null));
    }
    Allocation.Given between = allocation.apportionment();
    if (between != null && between.outcome() instanceof Outcome.LotsRequired open) {
      Lots of = open.lots();
      lots.add(
          new LotsAnswer(
              null,
              of.seat(),
              of.seats(),
              List.of(),
              of.lists().stream().map(calculation.units()::get).toList(),
              null));
    }
    for (int place = 0; place < calculation.units().size(); place++) {
      if (allocation.constituencies().get(place).outcome() instanceof Outcome.LotsRequired open) {
        lots.add(lots(open.lots(), calculation.units().get(place)));
      }
    }
    return lots;
  }

  private LotsAnswer lots(Lots open, @Nullable String unit) {
    return new LotsAnswer(
        unit,
        open.seat(),
        open.seats(),
        open.lists().stream().map(this::list).toList(),
        null,
        null);
  }

  private @Nullable ExplanationAnswer explanation(
      @Nullable Levelling levelling, Allocation.@Nullable Given between) {
    TierAnswers answers = new TierAnswers(this::list, this::list, "", window);
    if (between != null) {
      return answers.apportionment(between, calculation.units()::get);
    }
    return levelling == null ? null : answers.levelling(levelling);
  }

  private List<ConstituencyAllocation> constituencies() {
    List<ConstituencyAllocation> constituencies = new ArrayList<>();
    for (int place = 0; place < calculation.units().size(); place++) {
      constituencies.add(
          constituency(calculation.units().get(place), allocation.constituencies().get(place)));
    }
    return constituencies;
  }

  private ConstituencyAllocation constituency(String unit, Allocation.Given given) {
    Contest contest = given.contest();
    StepAnswers.Shown steps =
        contest == null
            ? null
            : new StepAnswers(this::list, this::list, "", false, window)
                .steps(contest, given.outcome());
    return new ConstituencyAllocation(
        unit,
        bySeats(given.outcome().seats()),
        contest == null ? null : unassigned(given.outcome()),
        contest == null ? null : keptOut(contest),
        steps == null ? null : steps.shown(),
        steps == null ? null : steps.total());
  }

  private List<String> keptOut(Contest contest) {
    List<String> keptOut = new ArrayList<>();
    BitSet admitted = contest.admitted();
    for (int list = 0; list < calculation.lists().size(); list++) {
      if (contest.votes()[list] > 0 && !admitted.get(list)) {
        keptOut.add(list(list));
      }
    }
    return keptOut;
  }

  private static @Nullable Integer unassigned(Outcome outcome) {
    return outcome instanceof Outcome.Unassigned left ? left.unassigned() : null;
  }

  private Map<String, Integer> byUnit(int[] seats) {
    Map<String, Integer> byUnit = new LinkedHashMap<>();
    for (int place = 0; place < seats.length; place++) {
      byUnit.put(calculation.units().get(place), seats[place]);
    }
    return byUnit;
  }

  private Map<String, Integer> bySeats(int[] seats) {
    Map<String, Integer> byList = new LinkedHashMap<>();
    for (int list = 0; list < seats.length; list++) {
      byList.put(list(list), seats[list]);
    }
    return byList;
  }

  private String list(int position) {
    return calculation.lists().get(position);
  }
}
