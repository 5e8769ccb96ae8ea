package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.scrutin.results.figures.seats.ExplanationAnswer.LevelledList;
import org.scrutin.results.figures.seats.ExplanationAnswer.LevellingPart;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Levelling;

/** The steps of a national tier: exact figures for machines, sentences for people. */
public final class TierAnswers {
  private final IntFunction<String> codes;
  private final IntFunction<String> names;
  private final String citation;
  private final WorksheetWindow window;

  /**
   * @param codes of the lists, by position
   * @param names of the lists as a sentence has them, by position
   * @param citation the provision that every step rests on; empty where nobody stated it
   * @param window of the answer that they belong to
   */
  public TierAnswers(
      IntFunction<String> codes,
      IntFunction<String> names,
      String citation,
      WorksheetWindow window) {
    this.window = window;
    this.codes = codes;
    this.names = names;
    this.citation = citation;
  }

  /** The calculation over the whole, and what it comes to for each list with votes. */
  public ExplanationAnswer levelling(Levelling levelling) {
    Contest contest = levelling.contest();
    Map<String, Long> votes = new LinkedHashMap<>();
    List<String> keptOut = new ArrayList<>();
    List<LevelledList> lists = new ArrayList<>();
    for (int list = 0; list < contest.votes().length; list++) {
      if (contest.votes()[list] == 0) {
        continue;
      }
      votes.put(codes.apply(list), contest.votes()[list]);
      LevelledList one = list(levelling, list);
      if (one.part() == LevellingPart.KEPT_OUT) {
        keptOut.add(one.list());
      }
      lists.add(one);
    }
    StepAnswers.Shown steps =
        new StepAnswers(codes, names, citation, false, window).steps(contest, levelling.national());
    return new ExplanationAnswer(
        contest.seats(), null, votes, keptOut, lists, steps.shown(), steps.total(), null);
  }

  private LevelledList list(Levelling levelling, int list) {
    LevellingPart part =
        levelling.over().get(list)
            ? LevellingPart.OVERHANG
            : levelling.contest().admitted().get(list)
                ? LevellingPart.LEVELLED
                : LevellingPart.KEPT_OUT;
    return new LevelledList(
        codes.apply(list),
        levelling.direct()[list],
        levelling.contest().admitted().get(list) ? levelling.national().seats()[list] : null,
        levelling.levelling()[list],
        part,
        words(levelling, list, part));
  }

  private String words(Levelling levelling, int list, LevellingPart part) {
    String won = names.apply(list) + " won " + levelling.direct()[list] + " in constituencies";
    return switch (part) {
      case OVERHANG ->
          won + ", more than its share of all; it keeps them and takes no part in levelling.";
      case KEPT_OUT -> won + " and takes no part in levelling.";
      case LEVELLED ->
          won
              + ", and "
              + levelling.national().seats()[list]
              + " of the "
              + levelling.contest().seats()
              + " shared here are due to it: "
              + levelling.levelling()[list]
              + " to level.";
    };
  }

  /**
   * How constituencies got their seats.
   *
   * @param between a contest between them
   * @param units codes by place in it
   */
  public ExplanationAnswer apportionment(Allocation.Given between, IntFunction<String> units) {
    Contest contest = Objects.requireNonNull(between.contest());
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int place = 0; place < contest.votes().length; place++) {
      votes.put(units.apply(place), contest.votes()[place]);
    }
    StepAnswers.Shown steps =
        StepAnswers.ofUnits(units, citation, window).steps(contest, between.outcome());
    return new ExplanationAnswer(
        contest.seats(), null, votes, null, null, steps.shown(), steps.total(), null);
  }
}
