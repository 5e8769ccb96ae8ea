package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.seats.StepAnswer.StepReason;
import org.scrutin.seats.allocation.Award;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.QuotaFirst;
import org.scrutin.seats.allocation.Step;
import org.scrutin.seats.allocation.Steps;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Figure;

/** The steps of an allocation: exact figures for machines, a sentence for people. */
public final class StepAnswers {
  private final IntFunction<String> codes;
  private final StepWords words;
  private final boolean linked;
  private final boolean units;
  private final WorksheetWindow window;

  /**
   * @param codes of the lists, by position
   * @param names of the lists as a sentence has them, by position
   * @param citation the provision that every step rests on; empty where nobody stated it
   * @param linked whether lists share their votes first
   * @param window of the answer that they belong to
   */
  public StepAnswers(
      IntFunction<String> codes,
      IntFunction<String> names,
      String citation,
      boolean linked,
      WorksheetWindow window) {
    this(codes, new StepWords(names, citation), linked, false, window);
  }

  private StepAnswers(
      IntFunction<String> codes,
      StepWords words,
      boolean linked,
      boolean units,
      WorksheetWindow window) {
    this.window = window;
    this.codes = codes;
    this.words = words;
    this.linked = linked;
    this.units = units;
  }

  /** Of seats that go to units instead of lists. */
  static StepAnswers ofUnits(IntFunction<String> codes, String citation, WorksheetWindow window) {
    return new StepAnswers(codes, new StepWords(codes, citation), false, true, window);
  }

  /**
   * Steps of one worksheet.
   *
   * @param shown those within the window
   * @param total a step for each seat that is given
   */
  public record Shown(List<StepAnswer> shown, int total) {}

  /** A step for each seat that is given, as far as the window shows it. */
  public Shown steps(Contest contest, Outcome outcome) {
    List<Step> steps = linked ? Steps.inGroups(contest, outcome) : Steps.of(contest, outcome);
    List<StepAnswer> answers = new ArrayList<>();
    for (Step step : window.of(steps)) {
      answers.add(step(step, contest));
    }
    return new Shown(answers, steps.size());
  }

  private StepAnswer step(Step step, Contest contest) {
    Award award = step.award();
    Figure figure = step.figure();
    long votes =
        award.by() == Award.AwardedBy.QUOTA ? contest.votes()[award.list()] : award.votes();
    StepReason reason = reason(award, figure);
    return new StepAnswer(
        award.seat(),
        list(award.list()),
        unit(award.list()),
        award.by(),
        reason,
        figure == null ? null : votes,
        figure == null ? null : new Divisor(figure.divisor()),
        figure == null ? null : figure.exact(),
        figure == null ? null : figure.rounded(),
        rival(step.rival()),
        words.of(step, reason, contest));
  }

  private static StepReason reason(Award award, @Nullable Figure figure) {
    return switch (award.by()) {
      case QUOTIENT, AVERAGE ->
          figure != null && figure.rounded() == null
              ? StepReason.FIRST_SEAT
              : StepReason.HIGHEST_FIGURE;
      case REMAINDER -> StepReason.LARGEST_REMAINDER;
      case QUOTA -> figure == null ? StepReason.FULL_QUOTA_OF_GROUP : StepReason.FULL_QUOTA;
      case MAJORITY -> StepReason.MAJORITY;
    };
  }

  private StepAnswer.@Nullable StepRival rival(Step.@Nullable Rival rival) {
    if (rival == null) {
      return null;
    }
    Figure figure = rival.figure();
    return new StepAnswer.StepRival(
        list(rival.list()),
        unit(rival.list()),
        rival.votes(),
        new Divisor(figure.divisor()),
        figure.exact(),
        figure.rounded(),
        rival.why());
  }

  private @Nullable String list(int position) {
    return units ? null : codes.apply(position);
  }

  private @Nullable String unit(int position) {
    return units ? codes.apply(position) : null;
  }

  /** The other worksheet of D'Hondt; null for other methods, and where not all seats are given. */
  public @Nullable QuotaFirstAnswer quotaFirst(Contest contest, Outcome outcome) {
    if (!(contest.method() instanceof DivisorMethod.DHondt method)
        || linked
        || outcome.awards().isEmpty()
        || outcome instanceof Outcome.Unassigned) {
      return null;
    }
    QuotaFirst other = QuotaFirst.of(contest, outcome);
    Map<String, Long> full = new LinkedHashMap<>();
    for (int list = 0; list < other.full().length; list++) {
      if (other.full()[list] > 0) {
        full.put(codes.apply(list), other.full()[list]);
      }
    }
    return new QuotaFirstAnswer(
        other.quota().exact(),
        other.quota().rounded(),
        full,
        other.byAverage().stream().map(award -> average(award, method)).toList(),
        words.quotaFirst(other));
  }

  private QuotaFirstAnswer.AverageSeat average(Award award, DivisorMethod method) {
    Figure figure = method.figure(award.votes(), award.divisor());
    return new QuotaFirstAnswer.AverageSeat(
        award.seat(),
        codes.apply(award.list()),
        award.votes(),
        new Divisor(figure.divisor()),
        figure.exact(),
        figure.rounded());
  }
}
