package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.seats.TierJson;
import org.scrutin.results.figures.seats.WorksheetJson;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.margins.Unavailable;

/** Calculates an election in constituencies, and tells it in JSON. */
final class CountryDocument {
  private final CountryCalculation calculation;
  private final Allocation allocation;
  private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

  CountryDocument(CountryCalculation calculation) {
    this.calculation = calculation;
    this.allocation =
        Allocation.of(calculation.rule(), calculation.country(), calculation.votes(), true);
  }

  ObjectNode answer() {
    int[] whole = whole();
    if (whole == null) {
      answer.putNull("seats");
    } else {
      answer.set("seats", bySeats(whole));
    }
    ArrayNode lots = JsonNodeFactory.instance.arrayNode();
    putTier(lots);
    ArrayNode constituencies = JsonNodeFactory.instance.arrayNode();
    for (int place = 0; place < calculation.units().size(); place++) {
      Allocation.Given given = allocation.constituencies().get(place);
      ObjectNode one = constituencies.addObject();
      one.put("unit", calculation.units().get(place));
      put(one, given);
      if (given.outcome() instanceof Outcome.LotsRequired open) {
        lots(lots, open.lots(), "lists", this::list).put("unit", calculation.units().get(place));
      }
    }
    answer.set("lots", lots);
    answer.set("constituencies", constituencies);
    answer.put(
        "marginsUnavailable",
        Unavailable.of(calculation.rule())
            .map(Unavailable::sentence)
            .orElse("margins are computed for one constituency at a time"));
    return answer;
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

  private void putTier(ArrayNode lots) {
    TierJson json = new TierJson(this::list, this::list, "");
    Levelling levelling = allocation.levelling();
    if (levelling != null) {
      answer.set("levelling", bySeats(levelling.levelling()));
      putUnassigned(answer, levelling.national());
      answer.set("explanation", json.levelling(levelling));
      if (levelling.national() instanceof Outcome.LotsRequired open) {
        lots(lots, open.lots(), "lists", this::list);
      }
    } else if (calculation.rule().tier() instanceof Tier.Levelled) {
      // It waits for the lots of a constituency.
      answer.putNull("levelling");
    }
    Allocation.Given between = allocation.apportionment();
    if (between != null) {
      ObjectNode byUnit = answer.putObject("apportionment");
      for (int place = 0; place < calculation.units().size(); place++) {
        byUnit.put(calculation.units().get(place), between.outcome().seats()[place]);
      }
      putUnassigned(answer, between.outcome());
      answer.set("explanation", json.apportionment(between, calculation.units()::get));
      if (between.outcome() instanceof Outcome.LotsRequired open) {
        lots(lots, open.lots(), "units", calculation.units()::get);
      }
    }
  }

  private void put(ObjectNode into, Allocation.Given given) {
    into.set("seats", bySeats(given.outcome().seats()));
    Contest contest = given.contest();
    if (contest == null) {
      return;
    }
    putUnassigned(into, given.outcome());
    ArrayNode keptOut = into.putArray("keptOut");
    BitSet admitted = contest.admitted();
    for (int list = 0; list < calculation.lists().size(); list++) {
      if (contest.votes()[list] > 0 && !admitted.get(list)) {
        keptOut.add(list(list));
      }
    }
    WorksheetJson worksheet = new WorksheetJson(this::list, this::list, "", false);
    into.set("worksheet", worksheet.steps(contest, given.outcome()));
  }

  private static void putUnassigned(ObjectNode into, Outcome outcome) {
    if (outcome instanceof Outcome.Unassigned left) {
      into.put("unassigned", left.unassigned());
    }
  }

  private static ObjectNode lots(ArrayNode into, Lots open, String of, IntFunction<String> codes) {
    ObjectNode lots = into.addObject();
    lots.put("seat", open.seat());
    lots.put("seats", open.seats());
    open.lists().stream().map(codes::apply).forEach(lots.putArray(of)::add);
    return lots;
  }

  private ObjectNode bySeats(int[] seats) {
    ObjectNode byList = JsonNodeFactory.instance.objectNode();
    for (int list = 0; list < seats.length; list++) {
      byList.put(list(list), seats[list]);
    }
    return byList;
  }

  private String list(int position) {
    return calculation.lists().get(position);
  }
}
