package org.scrutin.gateway.site.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Assessment;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Sentence;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * What a claim could change in seats, as a page shows it.
 *
 * @param answer changes, unchanged or unknown
 * @param reason why nothing was computed; null where something was
 * @param closest the seat that the fewest ballots would move, of the constituencies that the claim
 *     names; null where no margin is known
 * @param cut how many units are shown of more, or null if all are
 */
public record AssessmentView(
    String answer,
    @Nullable Sentence reason,
    String revision,
    String tally,
    @Nullable String seatsAtMost,
    boolean coupled,
    List<Sentence> note,
    List<Sentence> premise,
    @Nullable String suppliedBy,
    String date,
    List<Unit> units,
    @Nullable Closest closest,
    @Nullable String cut) {
  private static final int MOST = 50;

  /** A constituency: whether a seat could move there, of what was assumed. */
  public record Unit(
      Wording name,
      String answer,
      @Nullable String excluded,
      @Nullable String voided,
      @Nullable String annulled,
      @Nullable String from,
      @Nullable String to,
      @Nullable String margin) {}

  /** So few ballots would move a seat there. */
  public record Closest(Wording unit, String ballots) {}

  static @Nullable AssessmentView of(
      @Nullable Assessment assessment, Names names, Language language) {
    if (assessment == null) {
      return null;
    }
    var figures = new Figures(language);
    var worst = assessment.worstCase();
    var units = worst == null ? List.<Assessment.Constituency>of() : worst.constituencies();
    return new AssessmentView(
        worst == null ? "unknown" : worst.couldChange() ? "changes" : "unchanged",
        assessment.whyNot(),
        String.valueOf(assessment.revision()),
        assessment.tally() == null ? "" : assessment.tally(),
        worst == null ? null : figures.number(worst.seatsAtMost()),
        worst != null && worst.coupled(),
        worst == null ? List.of() : worst.extent(),
        assessment.assumed(),
        assessment.suppliedBy(),
        figures.day(assessment.assessedAt(), names.zone()),
        units.stream().limit(MOST).map(unit -> unit(unit, names, figures, language)).toList(),
        units.stream()
            .filter(unit -> unit.margin() != null)
            .min(Comparator.comparing(unit -> Objects.requireNonNull(unit.margin())))
            .map(
                unit ->
                    new Closest(
                        names.unit(unit.unit(), language),
                        figures.number(Objects.requireNonNull(unit.margin()).longValue())))
            .orElse(null),
        units.size() > MOST ? figures.number((long) MOST) : null);
  }

  private static Unit unit(
      Assessment.Constituency unit, Names names, Figures figures, Language language) {
    return new Unit(
        names.unit(unit.unit(), language),
        unit.couldChange() ? "changes" : unit.couldTie() ? "ties" : "unchanged",
        figures.number(unit.excluded()),
        figures.number(unit.voided()),
        figures.number(unit.annulled()),
        unit.from() == null ? null : names.list(unit.from()),
        unit.to() == null ? null : names.list(unit.to()),
        figures.number(unit.margin()));
  }
}
