package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.IntFunction;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Levelling;

/** The steps of a national tier in JSON: exact figures for machines, sentences for people. */
public final class TierJson {
  private final IntFunction<String> codes;
  private final IntFunction<String> names;
  private final String citation;

  /**
   * @param codes of the lists, by position
   * @param names of the lists as a sentence has them, by position
   * @param citation the provision that every step rests on; empty where nobody stated it
   */
  public TierJson(IntFunction<String> codes, IntFunction<String> names, String citation) {
    this.codes = codes;
    this.names = names;
    this.citation = citation;
  }

  /** The calculation over the whole, and what it comes to for each list with votes. */
  public ObjectNode levelling(Levelling levelling) {
    Contest contest = levelling.contest();
    ObjectNode explanation = JsonNodeFactory.instance.objectNode();
    explanation.put("seats", contest.seats());
    ObjectNode votes = explanation.putObject("votes");
    var keptOut = explanation.putArray("keptOut");
    var lists = explanation.putArray("lists");
    for (int list = 0; list < contest.votes().length; list++) {
      if (contest.votes()[list] == 0) {
        continue;
      }
      votes.put(codes.apply(list), contest.votes()[list]);
      boolean over = levelling.over().get(list);
      boolean takesPart = contest.admitted().get(list);
      if (!takesPart && !over) {
        keptOut.add(codes.apply(list));
      }
      ObjectNode one = lists.addObject();
      one.put("list", codes.apply(list));
      one.put("direct", levelling.direct()[list]);
      if (takesPart) {
        one.put("due", levelling.national().seats()[list]);
      }
      one.put("levelling", levelling.levelling()[list]);
      one.put("words", words(levelling, list, takesPart, over));
    }
    WorksheetJson json = new WorksheetJson(codes, names, citation, false);
    explanation.set("worksheet", json.steps(contest, levelling.national()));
    return explanation;
  }

  private String words(Levelling levelling, int list, boolean takesPart, boolean over) {
    String won = names.apply(list) + " won " + levelling.direct()[list] + " in constituencies";
    if (over) {
      return won + ", more than its share of all; it keeps them and takes no part in levelling.";
    }
    if (!takesPart) {
      return won + " and takes no part in levelling.";
    }
    return won
        + ", and "
        + levelling.national().seats()[list]
        + " of the "
        + levelling.contest().seats()
        + " shared here are due to it: "
        + levelling.levelling()[list]
        + " to level.";
  }

  /**
   * How constituencies got their seats.
   *
   * @param between a contest between them
   * @param units codes by place in it
   */
  public ObjectNode apportionment(Allocation.Given between, IntFunction<String> units) {
    Contest contest = Objects.requireNonNull(between.contest());
    ObjectNode explanation = JsonNodeFactory.instance.objectNode();
    explanation.put("seats", contest.seats());
    ObjectNode votes = explanation.putObject("votes");
    for (int place = 0; place < contest.votes().length; place++) {
      votes.put(units.apply(place), contest.votes()[place]);
    }
    explanation.set(
        "worksheet", WorksheetJson.ofUnits(units, citation).steps(contest, between.outcome()));
    return explanation;
  }
}
