package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Programme;
import org.scrutin.seats.margins.Side;
import org.scrutin.seats.margins.Unavailable;
import org.scrutin.seats.margins.Verdict;

/** The JSON of the cheapest way to a number of seats over several contests. */
final class TargetMargins {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Races races;
  private final List<MarginsAnswer.Known> known;

  TargetMargins(
      ElectionDefinition election, UnitIndex units, Races races, List<MarginsAnswer.Known> known) {
    this.election = election;
    this.units = units;
    this.races = races;
    this.known = known;
  }

  /**
   * @param silent codes of contests whose votes are not known: then there is no answer
   */
  ObjectNode of(MarginTarget target, SeatsHeld held, List<String> silent) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("list", election.lists().get(target.list()).code());
    answer.put("has", held.certain(target.list()));
    answer.put("seats", target.seats());
    answer.put("side", MarginJson.name(target.side()));
    var unavailable = Unavailable.ofTargets(known.getFirst().race());
    if (!silent.isEmpty() || unavailable.isPresent()) {
      answer.put("computable", false);
      answer.put(
          "reason",
          unavailable
              .map(why -> "not computable: " + why.sentence())
              .orElse(ClaimAssessed.NO_VOTES + " (" + String.join(", ", silent) + ")"));
      return answer;
    }
    answer.put("computable", true);
    int now =
        target.side() == Side.AT_LEAST ? held.certain(target.list()) : held.most(target.list());
    int seats =
        Math.max(0, target.side() == Side.AT_LEAST ? target.seats() - now : now - target.seats());
    for (Margin.Kind kind : Margin.Kind.values()) {
      ObjectNode ways = JsonNodeFactory.instance.objectNode();
      put(ways, "tieAt", target, seats, kind, Verdict.TIE);
      put(ways, "certainAt", target, seats, kind, Verdict.CHANGE);
      if (!ways.isEmpty()) {
        answer.set(MarginJson.name(kind), ways);
      }
    }
    return answer;
  }

  private void put(
      ObjectNode into,
      String member,
      MarginTarget target,
      int seats,
      Margin.Kind kind,
      Verdict wanted) {
    Programme.of(
            known.stream().map(MarginsAnswer.Known::race).toList(),
            known.stream().map(MarginsAnswer.Known::held).toList(),
            target.list(),
            seats,
            target.side(),
            kind,
            wanted)
        .ifPresent(programme -> into.set(member, json(programme, kind)));
  }

  private ObjectNode json(Programme programme, Margin.Kind kind) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("ballots", programme.ballots());
    OptionalLong national = races.national(kind);
    answer.put("exact", national.isEmpty() || programme.ballots() <= national.getAsLong());
    var constituencies = answer.putArray("constituencies");
    for (Programme.Step step : programme.steps()) {
      MarginsAnswer.Known contest = known.get(step.contest());
      ObjectNode one = constituencies.addObject();
      one.put("unit", units.code(contest.unit()));
      one.put("seats", step.seats());
      one.put("ballots", step.witness().ballots());
      one.set(
          "witness",
          new MarginJson(list -> election.lists().get(list).code())
              .witness(contest.race(), step.witness()));
    }
    return answer;
  }
}
