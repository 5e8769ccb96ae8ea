package org.scrutin.results.figures.margins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.margins.Distance;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

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
  DistanceAnswer answer(String to, List<MarginsComputation.Known> known, Races races) {
    if (known.size() != 1) {
      throw InvalidParameter.of("to", "needs a unit that is one constituency");
    }
    Race race = known.getFirst().race();
    int[] target = read(to);
    if (IntStream.of(target).sum() != race.seats()) {
      throw InvalidParameter.of("to", "must give " + race.seats() + " seats in all");
    }
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (int list = 0; list < target.length; list++) {
      if (target[list] > 0) {
        seats.put(election.lists().get(list).code(), target[list]);
      }
    }
    return new DistanceAnswer(
        seats,
        way(race, target, Margin.Kind.MOVED, races),
        way(race, target, Margin.Kind.ADDED, races),
        way(race, target, Margin.Kind.REMOVED, races));
  }

  private DistanceAnswer.DistanceWay way(Race race, int[] target, Margin.Kind kind, Races races) {
    Unavailable unavailable = Distance.unavailable(race, kind).orElse(null);
    if (unavailable != null) {
      return new DistanceAnswer.DistanceWay(
          false,
          NotComputable.of(unavailable),
          NotComputable.sentence(unavailable),
          null,
          null,
          null,
          null);
    }
    Distance distance = Distance.of(race, target, kind).orElse(null);
    if (distance == null) {
      return new DistanceAnswer.DistanceWay(null, null, null, false, null, null, null);
    }
    OptionalLong national = races.national(kind);
    return new DistanceAnswer.DistanceWay(
        null,
        null,
        null,
        true,
        distance.ballots(),
        national.isEmpty() || distance.ballots() <= national.getAsLong(),
        new MarginAnswers(list -> election.lists().get(list).code())
            .witness(race, distance.witness()));
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
