package org.scrutin.results.figures.margins;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Programme;
import org.scrutin.seats.margins.TargetSide;
import org.scrutin.seats.margins.Unavailable;
import org.scrutin.seats.margins.Verdict;

/** Computes the cheapest way to a number of seats over several contests. */
final class TargetMargins {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Races races;
  private final List<MarginsComputation.Known> known;
  private final MarginAnswers answers;

  TargetMargins(
      ElectionDefinition election,
      UnitIndex units,
      Races races,
      List<MarginsComputation.Known> known) {
    this.election = election;
    this.units = units;
    this.races = races;
    this.known = known;
    this.answers = new MarginAnswers(list -> election.lists().get(list).code());
  }

  /**
   * @param silent codes of contests whose votes are not known: then there is no answer
   */
  TargetAnswer of(MarginTarget target, SeatsHeld held, List<String> silent) {
    Optional<Unavailable> unavailable = Unavailable.ofTargets(known.getFirst().race());
    boolean computable = silent.isEmpty() && unavailable.isEmpty();
    int now =
        target.side() == TargetSide.AT_LEAST
            ? held.certain(target.list())
            : held.most(target.list());
    int seats =
        Math.max(
            0, target.side() == TargetSide.AT_LEAST ? target.seats() - now : now - target.seats());
    ByKind<TargetAnswer.TargetWays> ways =
        ByKind.of(kind -> computable ? ways(target, seats, kind) : null);
    return new TargetAnswer(
        election.lists().get(target.list()).code(),
        held.certain(target.list()),
        target.seats(),
        target.side(),
        computable,
        computable ? null : unavailable.map(NotComputable::of).orElse(NotComputable.NO_VOTES),
        computable
            ? null
            : unavailable
                .map(NotComputable::sentence)
                .orElse(ClaimAssessed.NO_VOTES + " (" + String.join(", ", silent) + ")"),
        computable || unavailable.isPresent() ? null : silent,
        ways.moved(),
        ways.added(),
        ways.removed());
  }

  private TargetAnswer.@Nullable TargetWays ways(MarginTarget target, int seats, Margin.Kind kind) {
    TargetAnswer.TargetWay tie = way(target, seats, kind, Verdict.TIE);
    TargetAnswer.TargetWay certain = way(target, seats, kind, Verdict.CHANGE);
    return tie == null && certain == null ? null : new TargetAnswer.TargetWays(tie, certain);
  }

  private TargetAnswer.@Nullable TargetWay way(
      MarginTarget target, int seats, Margin.Kind kind, Verdict wanted) {
    return Programme.of(
            known.stream().map(MarginsComputation.Known::race).toList(),
            known.stream().map(MarginsComputation.Known::held).toList(),
            target.list(),
            seats,
            target.side(),
            kind,
            wanted)
        .map(programme -> way(programme, kind))
        .orElse(null);
  }

  private TargetAnswer.TargetWay way(Programme programme, Margin.Kind kind) {
    OptionalLong national = races.national(kind);
    return new TargetAnswer.TargetWay(
        programme.ballots(),
        national.isEmpty() || programme.ballots() <= national.getAsLong(),
        programme.steps().stream().map(this::part).toList());
  }

  private TargetAnswer.TargetPart part(Programme.Step step) {
    MarginsComputation.Known contest = known.get(step.contest());
    return new TargetAnswer.TargetPart(
        units.code(contest.unit()),
        step.seats(),
        step.witness().ballots(),
        answers.witness(contest.race(), step.witness()));
  }
}
