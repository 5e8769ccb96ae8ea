package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scrutin.results.figures.margins.MarginJson;
import org.scrutin.results.figures.seats.WorksheetJson;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.LinkedLists;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

/** Calculates, and tells it in JSON. */
final class CalculationDocument {
  // A margin looks at every pair of lists some hundred times.
  private static final int MOST_LISTS_WITH_MARGINS = 100;

  private final Calculation calculation;
  private final Contest contest;

  CalculationDocument(Calculation calculation) {
    this.calculation = calculation;
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

  ObjectNode answer() {
    Outcome outcome = allocate(calculation.draws());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode seats = answer.putObject("seats");
    var keptOut = JsonNodeFactory.instance.arrayNode();
    for (int list = 0; list < calculation.codes().size(); list++) {
      seats.put(code(list), outcome.seats()[list]);
      if (!contest.admitted().get(list)) {
        keptOut.add(code(list));
      }
    }
    var lots = answer.putArray("lots");
    if (outcome instanceof Outcome.LotsRequired open) {
      lots.add(json(open.lots()));
    }
    if (outcome instanceof Outcome.Unassigned left) {
      answer.put("unassigned", left.unassigned());
      answer.put("reason", left.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    answer.set("keptOut", keptOut);
    WorksheetJson worksheet =
        new WorksheetJson(this::code, this::code, "", !calculation.rule().links().isEmpty());
    answer.set("worksheet", worksheet.steps(contest, outcome));
    worksheet.quotaFirst(contest, outcome).ifPresent(other -> answer.set("quotaFirst", other));
    // Of the seats before any draw: a tie is 0 ballots away.
    putMargins(answer, Held.of(calculation.draws().isEmpty() ? outcome : allocate(List.of())));
    return answer;
  }

  private Outcome allocate(List<Draw> draws) {
    List<Set<Integer>> links = calculation.rule().links();
    return links.isEmpty()
        ? Apportionment.of(contest, draws)
        : LinkedLists.allocate(contest, links, draws);
  }

  private ObjectNode json(Lots open) {
    ObjectNode lots = JsonNodeFactory.instance.objectNode();
    lots.put("seat", open.seat());
    lots.put("seats", open.seats());
    open.lists().stream().map(this::code).forEach(lots.putArray("lists")::add);
    return lots;
  }

  private void putMargins(ObjectNode answer, Held held) {
    SeatRule.Votes votes = calculation.votes();
    BitSet all = new BitSet();
    all.set(0, calculation.codes().size());
    Race race =
        new Race(
            contest.method(),
            contest.seats(),
            contest.ties(),
            votes.votes(),
            votes.valid(),
            all,
            votes.valid() > Arrays.stream(votes.votes()).sum(),
            Admission.within(Admission.shares(calculation.rule(), _ -> true)));
    Optional<String> unavailable = withoutMargins(race);
    if (unavailable.isPresent()) {
      answer.put("marginsUnavailable", unavailable.get());
      return;
    }
    ObjectNode margins = answer.putObject("margins");
    for (Margin.Kind kind : Margin.Kind.values()) {
      Proof.of(race, held, kind)
          .ifPresent(
              proof ->
                  margins.set(
                      kind.name().toLowerCase(Locale.ROOT),
                      new MarginJson(this::code).margin(race, proof)));
    }
  }

  private Optional<String> withoutMargins(Race race) {
    if (calculation.codes().size() > MOST_LISTS_WITH_MARGINS) {
      return Optional.of(
          "margins are not computed for more than " + MOST_LISTS_WITH_MARGINS + " lists");
    }
    return (calculation.limited()
            ? Optional.of(Unavailable.CANDIDATES)
            : Unavailable.of(calculation.rule()))
        .or(() -> Unavailable.of(race))
        .map(Unavailable::sentence);
  }

  private String code(int list) {
    return calculation.codes().get(list);
  }
}
