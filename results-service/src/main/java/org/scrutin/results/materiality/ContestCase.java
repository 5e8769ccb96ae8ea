package org.scrutin.results.materiality;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.margins.Change;
import org.scrutin.seats.margins.Freedom;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Sensitivity;
import org.scrutin.seats.margins.Verdict;

/**
 * The worst case of one contest. The seats that are asked after are always the published ones.
 *
 * @param published as published, and what the claim leaves open of it
 * @param remaining the same without the annulled units; null where none are annulled
 */
record ContestCase(int unit, Held held, Side published, @Nullable Side remaining) {

  /** Votes, and what could be otherwise. */
  record Side(Race race, ContestChange change) {}

  /**
   * Votes without the annulled units.
   *
   * @param race with nothing else left open
   * @param outcome their exact allocation
   * @param gone valid ballots of the annulled units
   * @param roll of the annulled units; null where that is not stated
   * @param again votes with that many voters voting again; null where the roll is not stated
   */
  public record Annulled(
      Race race, Outcome outcome, long gone, @Nullable Long roll, @Nullable Side again) {}

  ContestAnswer answer(@Nullable Annulled annulled, long voided) {
    Change open = worst(published);
    Change reallocated = Change.NONE;
    Change rest = Change.NONE;
    Side without = remaining;
    if (without != null && annulled != null) {
      reallocated = new Sensitivity(annulled.race(), held).worst(Freedom.adding(0));
      rest = worst(without);
    }
    Verdict verdict = open.verdict().or(reallocated.verdict()).or(rest.verdict());
    ContestAnswer.Rerun rerun = annulled == null ? null : rerun(annulled);
    long gone = annulled == null ? 0 : annulled.gone();
    long excluded = published.change().added();
    if (annulled != null && verdict != Verdict.NONE && reallocated.verdict() == verdict) {
      Moved moved = Moved.between(held, Held.of(annulled.outcome()));
      return new ContestAnswer(
          unit,
          verdict,
          excluded,
          voided,
          gone,
          moved.from(),
          moved.to(),
          null,
          "reallocation",
          rerun);
    }
    if (verdict == Verdict.NONE) {
      return new ContestAnswer(
          unit, verdict, excluded, voided, gone, null, null, distance(voided), null, rerun);
    }
    Side side = open.verdict() == verdict || without == null ? published : without;
    long fewest = fewest(side, verdict);
    Change nearest = new Sensitivity(side.race(), held).worst(side.change().upTo(fewest));
    boolean counts = verdict == Verdict.CHANGE && side == published && oneKind(voided);
    return new ContestAnswer(
        unit,
        verdict,
        excluded,
        voided,
        gone,
        nearest.from(),
        nearest.to(),
        counts ? (Long) fewest : distance(voided),
        nearest.via().name().toLowerCase(Locale.ROOT),
        rerun);
  }

  private Change worst(Side side) {
    return new Sensitivity(side.race(), held).worst(side.change());
  }

  private long fewest(Side side, Verdict verdict) {
    Sensitivity sensitivity = new Sensitivity(side.race(), held);
    OptionalLong fewest =
        Margin.least(ballots -> sensitivity.worst(side.change().upTo(ballots)), verdict);
    return fewest.orElseThrow();
  }

  private ContestAnswer.Rerun rerun(Annulled annulled) {
    Side again = annulled.again();
    return new ContestAnswer.Rerun(annulled.roll(), again == null ? null : worst(again).verdict());
  }

  private boolean oneKind(long voided) {
    return remaining == null && (voided > 0) != (published.change().added() > 0);
  }

  /** How far a seat is, in ballots of the kind that the claim alleges. */
  private @Nullable Long distance(long voided) {
    if (!oneKind(voided)) {
      return null;
    }
    Margin.Kind kind = voided > 0 ? Margin.Kind.REMOVED : Margin.Kind.ADDED;
    Optional<Margin> margin = Margin.of(published.race(), held, kind);
    return margin.map(Margin::certainAt).orElse(null);
  }
}
