package org.scrutin.results.figures.margins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.figures.margins.ConstituencyMargins.ThresholdMargin;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.ShareMargin;
import org.scrutin.seats.method.Ratio;

/** Computes the margins of contests one by one. */
final class ContestMargins {
  private final ElectionDefinition election;
  private final MarginAnswers answers;
  private final Map<Margin.Kind, OptionalLong> national = new EnumMap<>(Margin.Kind.class);

  ContestMargins(ElectionDefinition election, Races races) {
    this.election = election;
    this.answers = new MarginAnswers(list -> election.lists().get(list).code());
    for (Margin.Kind kind : Margin.Kind.values()) {
      national.put(kind, races.national(kind));
    }
  }

  /**
   * @param nearest fewest ballots of any kind that certainly move a seat
   */
  record Of(ConstituencyMargins margins, long nearest) {}

  Of of(String unit, MarginsComputation.Known known) {
    Race race = known.race();
    Held held = known.held();
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (int list = 0; list < race.votes().length; list++) {
      if (race.onBallot().get(list)) {
        seats.put(election.lists().get(list).code(), held.certain()[list]);
      }
    }
    ByKind<MarginAnswer> margins = ByKind.of(kind -> margin(race, held, kind));
    List<ThresholdMargin> thresholds = thresholds(race);
    return new Of(
        new ConstituencyMargins(
            unit,
            seats,
            held.open() ? true : null,
            margins,
            thresholds.isEmpty() ? null : thresholds),
        margins.present().mapToLong(MarginAnswer::certainAt).min().orElse(Long.MAX_VALUE));
  }

  private @Nullable MarginAnswer margin(Race race, Held held, Margin.Kind kind) {
    return Proof.of(race, held, kind)
        .map(proof -> answers.margin(race, proof, exact(kind, proof.margin().certainAt())))
        .orElse(null);
  }

  /** Fewer ballots than these cannot change who takes part, wherever they are changed. */
  private boolean exact(Margin.Kind kind, long ballots) {
    OptionalLong change = national.getOrDefault(kind, OptionalLong.empty());
    return change.isEmpty() || ballots <= change.getAsLong();
  }

  /** How far each list with votes is from its threshold. */
  private List<ThresholdMargin> thresholds(Race race) {
    List<ThresholdMargin> thresholds = new ArrayList<>();
    for (int list = 0; list < race.votes().length; list++) {
      Ratio share = race.admission().shares().get(list);
      if (share.numerator() > 0 && race.votes()[list] > 0) {
        thresholds.add(threshold(race, list, share));
      }
    }
    return thresholds;
  }

  private ThresholdMargin threshold(Race race, int list, Ratio share) {
    ByKind<Long> ballots =
        ByKind.of(
            kind -> {
              OptionalLong least = ShareMargin.of(race, list, share, kind).ballots();
              return least.isPresent() ? least.getAsLong() : null;
            });
    return new ThresholdMargin(
        election.lists().get(list).code(),
        share.toString(),
        share.reachedBy(race.votes()[list], race.valid()),
        ballots.moved(),
        ballots.added(),
        ballots.removed());
  }
}
