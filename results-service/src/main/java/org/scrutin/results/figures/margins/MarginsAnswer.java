package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

/** The JSON of computed margins: constituencies, those first in which a seat is nearest. */
final class MarginsAnswer {
  static final String PREMISE =
      "Untested: that any ballot should be changed. The fewest are shown, all changed in one way,"
          + " from and for whichever list moves a seat first.";

  private static final String COUPLED =
      "National thresholds tie the constituencies together. A margin is exact where fewer ballots"
          + " than that could not carry a list over or below one anywhere; else it is a bound, and"
          + " so says its member exact.";

  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;
  private final Races races;
  private final ObjectNode answer;

  MarginsAnswer(
      ElectionDefinition election,
      UnitIndex units,
      Contests contests,
      Races races,
      ObjectNode answer) {
    this.election = election;
    this.units = units;
    this.contests = contests;
    this.races = races;
    this.answer = answer;
  }

  /** A contest whose votes are known. */
  record Known(int unit, Race race, Held held) {}

  /**
   * @param within ids of contests, of at least one of which the votes are known
   * @throws Refusal 400 for a target that cannot be read
   */
  void put(MarginsReader.Question question, int[] within, PublishedVotes votes) {
    answer.put("from", votes.fromSheets() ? "sheets" : "declared");
    if (votes.fromSheets()) {
      ObjectNode stations = answer.putObject("stations");
      stations.put("expected", votes.expected());
      stations.put("counted", votes.counted());
    }
    Optional<Unavailable> unavailable = Unavailable.of(races.rule());
    if (unavailable.isPresent()) {
      refuse(unavailable.get());
      return;
    }
    List<Known> known = known(within);
    unavailable = Unavailable.of(known.getFirst().race());
    if (unavailable.isPresent()) {
      refuse(unavailable.get());
      return;
    }
    answer.put("computable", true);
    answer.put("coupled", races.coupled());
    if (races.coupled()) {
      answer.put("note", COUPLED);
    }
    List<String> silent =
        IntStream.of(within).filter(id -> races.of(id).isEmpty()).mapToObj(units::code).toList();
    if (!silent.isEmpty()) {
      silent.forEach(answer.putArray("unknown")::add);
    }
    var constituencies = answer.putArray("constituencies");
    ContestMargins margins = new ContestMargins(election, races);
    known.stream()
        .map(one -> margins.of(units.code(one.unit()), one))
        .sorted(Comparator.comparingLong(ContestMargins.Of::nearest))
        .forEach(one -> constituencies.add(one.json()));
    putTargets(question, known, silent);
  }

  private List<Known> known(int[] within) {
    List<Known> known = new ArrayList<>();
    for (int contest : within) {
      races
          .of(contest)
          .ifPresent(race -> known.add(new Known(contest, race, Held.of(race.allocate()))));
    }
    return known;
  }

  private void putTargets(MarginsReader.Question question, List<Known> known, List<String> silent) {
    String list = question.list();
    if (list != null) {
      int all = known.stream().mapToInt(one -> contests.seats(one.unit())).sum();
      SeatsHeld held = new SeatsHeld(known.stream().map(Known::held).toList(), all);
      MarginTarget target = MarginTarget.of(election, list, question.seats(), held);
      answer.set(
          "target", new TargetMargins(election, units, races, known).of(target, held, silent));
    }
    String to = question.to();
    if (to != null) {
      answer.set("distance", new SeatVector(election).answer(to, known, races));
    }
  }

  private void refuse(Unavailable why) {
    answer.put("computable", false);
    answer.put("reason", "not computable: " + why.sentence());
    answer.putArray("constituencies");
  }
}
