package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.margins.Distance;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Race;

/**
 * The distance of one contest to other seats, written {@code CPP:6,CNRP:5}; who is not named has
 * none.
 */
final class SeatVector {
  private final ElectionDefinition election;

  SeatVector(ElectionDefinition election) {
    this.election = election;
  }

  /**
   * @throws Refusal 400 if these are not the seats of one contest
   */
  ObjectNode answer(String to, List<MarginsAnswer.Known> known, Races races) {
    if (known.size() != 1) {
      throw InvalidParameter.of("to", "needs a unit that is one constituency");
    }
    Race race = known.getFirst().race();
    int[] target = read(to);
    if (IntStream.of(target).sum() != race.seats()) {
      throw InvalidParameter.of("to", "must give " + race.seats() + " seats in all");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode seats = answer.putObject("seats");
    for (int list = 0; list < target.length; list++) {
      if (target[list] > 0) {
        seats.put(election.lists().get(list).code(), target[list]);
      }
    }
    for (Margin.Kind kind : Margin.Kind.values()) {
      ObjectNode one = answer.putObject(MarginJson.name(kind));
      var unavailable = Distance.unavailable(race, kind);
      if (unavailable.isPresent()) {
        one.put("computable", false);
        one.put("reason", "not computable: " + unavailable.get().sentence());
      } else {
        put(one, race, target, kind, races);
      }
    }
    return answer;
  }

  private void put(ObjectNode into, Race race, int[] target, Margin.Kind kind, Races races) {
    Distance distance = Distance.of(race, target, kind).orElse(null);
    into.put("reachable", distance != null);
    if (distance != null) {
      var national = races.national(kind);
      into.put("tieAt", distance.ballots());
      into.put("exact", national.isEmpty() || distance.ballots() <= national.getAsLong());
      into.set(
          "witness",
          new MarginJson(list -> election.lists().get(list).code())
              .witness(race, distance.witness()));
    }
  }

  private int[] read(String to) {
    int[] target = new int[election.lists().size()];
    for (String part : to.split(",", -1)) {
      int colon = part.lastIndexOf(':');
      String seats = part.substring(colon + 1);
      if (colon < 1 || !seats.matches("\\d{1,6}")) {
        throw InvalidParameter.of("to", "must be written like A:4,B:3");
      }
      String code = part.substring(0, colon);
      int list =
          election
              .position(code)
              .orElseThrow(
                  () ->
                      InvalidParameter.of(
                          "to", "names '" + Excerpt.of(code) + "', no list of this election"));
      target[list] = Integer.parseInt(seats);
    }
    return target;
  }
}
