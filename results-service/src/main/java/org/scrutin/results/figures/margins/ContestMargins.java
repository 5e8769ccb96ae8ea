package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.ShareMargin;
import org.scrutin.seats.method.Ratio;

/** The JSON of one contest's margins. */
final class ContestMargins {
  private final ElectionDefinition election;
  private final MarginJson json;
  private final Map<Margin.Kind, OptionalLong> national = new EnumMap<>(Margin.Kind.class);

  ContestMargins(ElectionDefinition election, Races races) {
    this.election = election;
    this.json = new MarginJson(list -> election.lists().get(list).code());
    for (Margin.Kind kind : Margin.Kind.values()) {
      national.put(kind, races.national(kind));
    }
  }

  /**
   * @param nearest fewest ballots of any kind that certainly move a seat
   */
  record Of(ObjectNode json, long nearest) {}

  Of of(String unit, MarginsAnswer.Known known) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("unit", unit);
    Race race = known.race();
    Held held = known.held();
    ObjectNode seats = answer.putObject("seats");
    for (int list = 0; list < race.votes().length; list++) {
      if (race.onBallot().get(list)) {
        seats.put(election.lists().get(list).code(), held.certain()[list]);
      }
    }
    if (held.open()) {
      answer.put("lots", true);
    }
    long nearest = Long.MAX_VALUE;
    ObjectNode margins = answer.putObject("margins");
    for (Margin.Kind kind : Margin.Kind.values()) {
      Proof proof = Proof.of(race, held, kind).orElse(null);
      if (proof != null) {
        margins.set(
            MarginJson.name(kind),
            json.margin(race, proof).put("exact", exact(kind, proof.margin().certainAt())));
        nearest = Math.min(nearest, proof.margin().certainAt());
      }
    }
    putThresholds(answer, race);
    return new Of(answer, nearest);
  }

  /** Fewer ballots than these cannot change who takes part, wherever they are changed. */
  private boolean exact(Margin.Kind kind, long ballots) {
    OptionalLong change = national.getOrDefault(kind, OptionalLong.empty());
    return change.isEmpty() || ballots <= change.getAsLong();
  }

  /** How far each list with votes is from its threshold. */
  private void putThresholds(ObjectNode into, Race race) {
    var thresholds = JsonNodeFactory.instance.arrayNode();
    for (int list = 0; list < race.votes().length; list++) {
      Ratio share = race.admission().shares().get(list);
      if (share.numerator() > 0 && race.votes()[list] > 0) {
        ObjectNode one = thresholds.addObject();
        one.put("list", election.lists().get(list).code());
        one.put("share", share.toString());
        one.put("reached", share.reachedBy(race.votes()[list], race.valid()));
        for (Margin.Kind kind : Margin.Kind.values()) {
          ShareMargin.of(race, list, share, kind)
              .ballots()
              .ifPresent(ballots -> one.put(MarginJson.name(kind), ballots));
        }
      }
    }
    if (!thresholds.isEmpty()) {
      into.set("thresholds", thresholds);
    }
  }
}
