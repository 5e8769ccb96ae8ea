package org.scrutin.results.figures.seats;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Award;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.QuotaFirst;
import org.scrutin.seats.allocation.Step;
import org.scrutin.seats.method.Figure;

/** Steps of an allocation as sentences, in English. For one thread, as its number format is. */
final class StepWords {
  // Never used itself: a copy is cheaper than reading the pattern anew.
  private static final DecimalFormat NUMBERS =
      new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH));

  private final DecimalFormat numbers = (DecimalFormat) NUMBERS.clone();
  private final IntFunction<String> names;
  private final String citation;

  StepWords(IntFunction<String> names, String citation) {
    this.names = names;
    this.citation = citation.isEmpty() ? "" : " (" + citation + ")";
  }

  String of(Step step, StepAnswer.StepReason reason, Contest contest) {
    Award award = step.award();
    return "Seat "
        + award.seat()
        + " goes to "
        + names.apply(award.list())
        + ": "
        + reason(step, reason, contest)
        + citation
        + "."
        + rival(step);
  }

  String quotaFirst(QuotaFirst other) {
    int averages = other.byAverage().size();
    return "In other words: each list gets a seat for every full quota of "
        + number(other.quota())
        + " votes, and the "
        + (averages == 1 ? "seat that is left goes" : averages + " seats that are left go")
        + " to the highest averages; the seats are the same.";
  }

  private String reason(Step step, StepAnswer.StepReason reason, Contest contest) {
    Award award = step.award();
    Figure figure = step.figure();
    return switch (reason) {
      case HIGHEST_FIGURE -> division(award.votes(), figure) + ", the highest figure left";
      case FIRST_SEAT ->
          "every list with a vote gets one seat before any gets a second, and it has "
              + number(award.votes())
              + " votes";
      case LARGEST_REMAINDER ->
          "after its full quotas "
              + number(figure)
              + " of its votes are left, the largest remainder";
      case FULL_QUOTA_OF_GROUP -> "its votes contain that many full quotas of its group";
      case FULL_QUOTA ->
          "its "
              + number(contest.votes()[award.list()])
              + " votes contain "
              + (award.divisor() == 1 ? "a full quota" : award.divisor() + " full quotas")
              + " of "
              + number(figure);
      case MAJORITY ->
          "it has more than half of the votes, and without this seat not more than half of the"
              + " seats";
    };
  }

  private String rival(Step step) {
    Step.Rival rival = step.rival();
    if (rival == null) {
      return "";
    }
    String next = " Next is " + names.apply(rival.list());
    return switch (rival.why()) {
      case GREATER -> next + " with " + less(step, rival) + ".";
      case BOTH -> next + " with the same figure, and gets a seat for it too.";
      case MORE_VOTES -> next + " with the same figure and fewer votes, which is why it waits.";
      case FEWER_VOTES -> next + " with the same figure and more votes, which is why it waits.";
      case LOTS -> next + " with the same figure; lots were drawn.";
    };
  }

  private String less(Step step, Step.Rival rival) {
    if (infinite(rival.figure())) {
      return number(rival.votes()) + " votes";
    }
    String figure =
        step.award().by() == Award.AwardedBy.REMAINDER
            ? number(rival.figure())
            : division(rival.votes(), rival.figure());
    Figure own = step.figure();
    return own != null && readAlike(own, rival.figure())
        ? figure + ", less by a fraction of a vote"
        : figure;
  }

  private static boolean readAlike(Figure one, Figure other) {
    BigDecimal here = one.rounded();
    BigDecimal there = other.rounded();
    return here != null && there != null && here.compareTo(there) == 0;
  }

  private static boolean infinite(@Nullable Figure figure) {
    return figure != null && figure.rounded() == null;
  }

  private String division(long votes, @Nullable Figure figure) {
    return number(votes)
        + " votes"
        + (figure == null || figure.divisor().equals("1")
            ? ""
            : " divided by " + figure.divisor() + ", which make " + number(figure));
  }

  private String number(@Nullable Figure figure) {
    BigDecimal rounded = figure == null ? null : figure.rounded();
    return numbers.format(rounded == null ? BigDecimal.ZERO : rounded);
  }

  private String number(long count) {
    return numbers.format(count);
  }
}
