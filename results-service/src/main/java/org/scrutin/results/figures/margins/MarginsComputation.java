package org.scrutin.results.figures.margins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.VoteSource;
import org.scrutin.results.figures.margins.Computation.CountedStations;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.TooManyCases;
import org.scrutin.seats.margins.Unavailable;

/** Computes margins: constituencies, those first in which a seat is nearest. */
final class MarginsComputation {
  private static final String COUPLED =
      "National thresholds tie the constituencies together. A margin is exact where fewer ballots"
          + " than that could not carry a list over or below one anywhere; else it is a bound, and"
          + " so says its member exact.";

  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;
  private final Races races;

  MarginsComputation(ElectionDefinition election, UnitIndex units, Contests contests, Races races) {
    this.election = election;
    this.units = units;
    this.contests = contests;
    this.races = races;
  }

  /** A contest whose votes are known. */
  record Known(int unit, Race race, Held held) {}

  /**
   * @param within ids of contests, of at least one of which the votes are known
   * @throws Refusal 400 for a target that cannot be read
   */
  Computation of(MarginsReader.Question question, int[] within, PublishedVotes votes) {
    VoteSource from = votes.fromSheets() ? VoteSource.SHEETS : VoteSource.DECLARED;
    CountedStations stations =
        votes.fromSheets() ? new CountedStations(votes.expected(), votes.counted()) : null;
    Optional<Unavailable> byRule = Unavailable.of(races.rule());
    List<Known> known = byRule.isPresent() ? List.of() : known(within);
    Unavailable unavailable = byRule.or(() -> Unavailable.of(known.getFirst().race())).orElse(null);
    if (unavailable != null) {
      return Computation.none(
          from, stations, NotComputable.of(unavailable), NotComputable.sentence(unavailable));
    }
    List<String> silent =
        IntStream.of(within).filter(id -> races.of(id).isEmpty()).mapToObj(units::code).toList();
    List<ConstituencyMargins> margins;
    try {
      margins = margins(known);
    } catch (TooManyCases e) {
      return Computation.none(
          from,
          stations,
          NotComputable.TOO_MANY_CASES,
          "not computable: more cases would have to be looked at than are");
    }
    return new Computation(
        from,
        stations,
        true,
        null,
        null,
        races.coupled(),
        races.coupled() ? COUPLED : null,
        silent.isEmpty() ? null : silent,
        margins,
        target(question, known, silent),
        distance(question, known));
  }

  private List<ConstituencyMargins> margins(List<Known> known) {
    ContestMargins margins = new ContestMargins(election, races);
    return known.stream()
        .map(one -> margins.of(units.code(one.unit()), one))
        .sorted(Comparator.comparingLong(ContestMargins.Of::nearest))
        .map(ContestMargins.Of::margins)
        .toList();
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

  private @Nullable TargetAnswer target(
      MarginsReader.Question question, List<Known> known, List<String> silent) {
    String list = question.list();
    if (list == null) {
      return null;
    }
    int all = known.stream().mapToInt(one -> contests.seats(one.unit())).sum();
    SeatsHeld held = new SeatsHeld(known.stream().map(Known::held).toList(), all);
    MarginTarget target = MarginTarget.of(election, list, question.seats(), held);
    return new TargetMargins(election, units, races, known).of(target, held, silent);
  }

  private @Nullable DistanceAnswer distance(MarginsReader.Question question, List<Known> known) {
    String to = question.to();
    return to == null ? null : new SeatVector(election).answer(to, known, races);
  }
}
