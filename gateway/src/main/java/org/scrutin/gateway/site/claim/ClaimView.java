package org.scrutin.gateway.site.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.TallyFigures;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A claim as pages show it.
 *
 * @param ground the catalogue's name of it
 * @param decidedByRespondent the deciding body is the one complained of, or subordinate to it
 * @param scope as it was filed
 * @param admitted what it was admitted for, where that is not what was filed
 */
public record ClaimView(
    String ref,
    String kind,
    String state,
    Wording ground,
    String filedBy,
    String filerKind,
    String filed,
    @Nullable String source,
    String respondent,
    @Nullable String decidedBy,
    boolean decidedByRespondent,
    @Nullable String outcome,
    @Nullable Wording statement,
    Scope scope,
    @Nullable Admitted admitted,
    List<String> relief,
    @Nullable AssessmentView assessment) {
  private static final int MOST_UNITS = 30;

  /** Numbers that stand at the head; all of them stand with what is alleged. */
  private static final int MOST_AT_HEAD = 3;

  /** The first numbers that are alleged. */
  public List<Alleged> atHead() {
    return scope.alleged().stream().limit(MOST_AT_HEAD).toList();
  }

  /**
   * What a claim is about and what it says of it.
   *
   * @param moreUnits how many more units it names than are listed, or null
   * @param moreAlleged the same of units of which it says numbers
   */
  public record Scope(
      @Nullable String tally,
      @Nullable String at,
      List<Wording> units,
      @Nullable String moreUnits,
      List<String> figures,
      List<Wording> annul,
      List<Alleged> alleged,
      @Nullable String moreAlleged,
      List<Seats> claimed) {}

  /**
   * What it was admitted for.
   *
   * @param by the body that admitted it; null for the registry
   */
  public record Admitted(@Nullable String by, Scope scope) {}

  /**
   * Numbers that the claim gives for a unit.
   *
   * @param registered voters that the tally states there, where more are alleged kept from voting
   * @param counted ballots there, where more are alleged void
   */
  public record Alleged(
      Wording unit,
      @Nullable String excluded,
      @Nullable String voided,
      @Nullable String list,
      String basis,
      @Nullable String method,
      @Nullable String low,
      @Nullable String high,
      @Nullable String registered,
      @Nullable String counted) {}

  /** Seats that a rival result gives: of the whole (no unit) or of a unit. */
  public record Seats(@Nullable Wording unit, List<Line> lines) {}

  /** One list's seats. */
  public record Line(String list, String seats) {}

  /**
   * @param known what tallies say of the units for which it states numbers
   */
  static ClaimView of(Claim claim, Names names, TallyFigures known, Language language) {
    var figures = new Figures(language);
    return new ClaimView(
        claim.ref(),
        claim.kind(),
        claim.state(),
        language.name(claim.groundName(), claim.ground()),
        claim.filedBy().name(),
        claim.filedBy().kind(),
        figures.day(claim.received(), names.zone()),
        claim.source(),
        claim.respondent(),
        claim.decidedBy(),
        claim.decidedByRespondent(),
        claim.decision() == null ? null : claim.decision().outcome(),
        language.pick(claim.statement()).orElse(null),
        scope(
            new Claim.Admission(
                null,
                claim.target(),
                claim.annul(),
                claim.votesAffected(),
                claim.claimed(),
                claim.leftOff()),
            names,
            known,
            figures,
            language),
        admitted(claim.admitted(), names, known, figures, language),
        claim.relief(),
        AssessmentView.of(claim.materiality(), names, language));
  }

  private static @Nullable Admitted admitted(
      Claim.@Nullable Admission admission,
      Names names,
      TallyFigures known,
      Figures figures,
      Language language) {
    return admission == null
        ? null
        : new Admitted(admission.by(), scope(admission, names, known, figures, language));
  }

  private static Scope scope(
      Claim.Admission said, Names names, TallyFigures known, Figures figures, Language language) {
    var target = said.target();
    var left = said.leftOff();
    var units = target == null ? List.<String>of() : target.units();
    return new Scope(
        target == null ? null : target.tally(),
        target == null ? null : target.at(),
        first(units, names, language),
        more(units.size() + (left == null ? 0 : left.units()), figures),
        target == null ? List.of() : target.figures(),
        first(said.annul().stream().map(Claim.Annulled::unit).toList(), names, language),
        said.votesAffected().stream()
            .limit(MOST_UNITS)
            .map(
                votes ->
                    alleged(
                        votes,
                        target == null ? null : known.of(target.tally(), votes.unit()),
                        names,
                        figures,
                        language))
            .toList(),
        more(said.votesAffected().size() + (left == null ? 0 : left.votesAffected()), figures),
        claimed(said.claimed(), names, figures, language));
  }

  private static @Nullable String more(int all, Figures figures) {
    return all > MOST_UNITS ? figures.number((long) all - MOST_UNITS) : null;
  }

  private static List<Wording> first(List<String> units, Names names, Language language) {
    return units.stream().limit(MOST_UNITS).map(unit -> names.unit(unit, language)).toList();
  }

  private static Alleged alleged(
      Claim.Affected votes,
      @Nullable Results there,
      Names names,
      Figures figures,
      Language language) {
    return new Alleged(
        names.unit(votes.unit(), language),
        figures.number(votes.excluded()),
        figures.number(votes.voided()),
        votes.list() == null ? null : names.list(votes.list()),
        votes.basis(),
        votes.method(),
        figures.number(votes.low()),
        figures.number(votes.high()),
        there == null ? null : exceeded(votes.excluded(), there.registered(), figures),
        there == null ? null : exceeded(votes.voided(), there.ballots(), figures));
  }

  /** The figure, where more is alleged. */
  private static @Nullable String exceeded(
      @Nullable Long alleged, @Nullable Long figure, Figures figures) {
    return alleged == null || figure == null || alleged <= figure ? null : figures.number(figure);
  }

  private static List<Seats> claimed(
      Claim.@Nullable Claimed claimed, Names names, Figures figures, Language language) {
    var all = new ArrayList<Seats>();
    if (claimed != null && claimed.seats() != null) {
      all.add(new Seats(null, lines(claimed.seats(), names, figures)));
    }
    if (claimed != null) {
      claimed.constituencies().stream()
          .limit(MOST_UNITS)
          .forEach(
              unit ->
                  all.add(
                      new Seats(
                          names.unit(unit.unit(), language), lines(unit.seats(), names, figures))));
    }
    return List.copyOf(all);
  }

  private static List<Line> lines(Map<String, Integer> seats, Names names, Figures figures) {
    return seats.entrySet().stream()
        .map(
            list ->
                new Line(names.list(list.getKey()), figures.number(list.getValue().longValue())))
        .toList();
  }
}
