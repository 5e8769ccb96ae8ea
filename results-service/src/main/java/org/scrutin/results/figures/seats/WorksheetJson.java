package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.scrutin.seats.allocation.Award;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.QuotaFirst;
import org.scrutin.seats.allocation.Step;
import org.scrutin.seats.allocation.Steps;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Figure;

/** The steps of an allocation in JSON: exact figures for machines, a sentence for people. */
public final class WorksheetJson {
  private final IntFunction<String> codes;
  private final StepWords words;
  private final boolean linked;
  private final String winner;

  /**
   * @param codes of the lists, by position
   * @param names of the lists as a sentence has them, by position
   * @param citation the provision that every step rests on; empty where nobody stated it
   * @param linked whether lists share their votes first
   */
  public WorksheetJson(
      IntFunction<String> codes, IntFunction<String> names, String citation, boolean linked) {
    this(codes, new StepWords(names, citation), linked, "list");
  }

  private WorksheetJson(IntFunction<String> codes, StepWords words, boolean linked, String winner) {
    this.codes = codes;
    this.words = words;
    this.linked = linked;
    this.winner = winner;
  }

  /** Of seats that go to units instead of lists. */
  static WorksheetJson ofUnits(IntFunction<String> codes, String citation) {
    return new WorksheetJson(codes, new StepWords(codes, citation), false, "unit");
  }

  /** An entry for each seat that is given. */
  public ArrayNode steps(Contest contest, Outcome outcome) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    List<Step> steps = linked ? Steps.inGroups(contest, outcome) : Steps.of(contest, outcome);
    for (Step step : steps) {
      Award award = step.award();
      ObjectNode entry = entries.addObject();
      entry.put("seat", award.seat());
      entry.put(winner, codes.apply(award.list()));
      entry.put("by", award.by().name().toLowerCase(Locale.ROOT));
      Figure figure = step.figure();
      if (figure != null) {
        put(
            entry,
            award.by() == Award.By.QUOTA ? contest.votes()[award.list()] : award.votes(),
            figure);
      }
      Step.Rival rival = step.rival();
      if (rival != null) {
        ObjectNode next = entry.putObject("rival");
        next.put(winner, codes.apply(rival.list()));
        put(next, rival.votes(), rival.figure());
        next.put("why", rival.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      entry.put("words", words.of(step, contest));
    }
    return entries;
  }

  /** The other worksheet of D'Hondt: full quotas first, then averages. */
  public Optional<ObjectNode> quotaFirst(Contest contest, Outcome outcome) {
    if (!(contest.method() instanceof DivisorMethod.DHondt)
        || linked
        || outcome.awards().isEmpty()
        || outcome instanceof Outcome.Unassigned) {
      return Optional.empty();
    }
    QuotaFirst other = QuotaFirst.of(contest, outcome);
    ObjectNode sheet = JsonNodeFactory.instance.objectNode();
    sheet.put("quota", other.quota().exact());
    putRounded(sheet, other.quota());
    ObjectNode full = sheet.putObject("fullQuotas");
    for (int list = 0; list < other.full().length; list++) {
      if (other.full()[list] > 0) {
        full.put(codes.apply(list), other.full()[list]);
      }
    }
    ArrayNode averages = sheet.putArray("byAverage");
    for (Award award : other.byAverage()) {
      ObjectNode entry = averages.addObject();
      entry.put("seat", award.seat());
      entry.put("list", codes.apply(award.list()));
      put(
          entry,
          award.votes(),
          ((DivisorMethod) contest.method()).figure(award.votes(), award.divisor()));
    }
    sheet.put("words", words.quotaFirst(other));
    return Optional.of(sheet);
  }

  private static void put(ObjectNode into, long votes, Figure figure) {
    into.put("votes", votes);
    if (figure.divisor().chars().allMatch(Character::isDigit)) {
      into.put("divisor", Long.parseLong(figure.divisor()));
    } else {
      into.put("divisor", figure.divisor());
    }
    into.put("quotient", figure.exact());
    putRounded(into, figure);
  }

  private static void putRounded(ObjectNode into, Figure figure) {
    BigDecimal rounded = figure.rounded();
    if (rounded != null) {
      into.put("rounded", rounded);
    }
  }
}
