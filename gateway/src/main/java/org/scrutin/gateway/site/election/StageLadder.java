package org.scrutin.gateway.site.election;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * How far a result has come: the count, then a preliminary, an official and a final release.
 *
 * @param counting how far the count is; null where no sheets are expected
 * @param steps the releases, one a stage
 */
public record StageLadder(TallyView.@Nullable Counted counting, List<Step> steps) {
  private static final List<String> STAGES = List.of("preliminary", "official", "final");

  /** Characters of a pseudonym that a page shows; the release's own page shows all. */
  private static final int SHORT = 10;

  /**
   * A stage.
   *
   * @param release the newest one of it that stands; null where there is none
   * @param at the minute of its publication
   * @param covers how many constituencies it covers; null where it covers the whole
   */
  public record Step(
      String stage,
      @Nullable String release,
      String at,
      @Nullable String covers,
      List<Signed> signatures) {}

  /** Who signed, by the pseudonym of the log, and when. */
  public record Signed(String at, @Nullable String pseudonym, @Nullable String shortened) {
    /** In the order in which they signed. */
    public static List<Signed> of(Release release, ZoneId zone, Figures figures) {
      return release.signatories().stream()
          .map(
              one ->
                  new Signed(
                      figures.moment(one.signedAt(), zone),
                      one.pseudonym(),
                      one.pseudonym() == null
                          ? null
                          : one.pseudonym()
                              .substring(0, Math.min(SHORT, one.pseudonym().length()))))
          .toList();
    }
  }

  static StageLadder of(ElectionData data, ResultStage stage, Language language) {
    var figures = new Figures(language);
    var steps = new ArrayList<Step>();
    for (String name : STAGES) {
      steps.add(
          data.history().releases().stream()
              .filter(release -> release.stands() && release.stage().equals(name))
              .max(Comparator.comparing(Release::published))
              .map(release -> step(release, data, figures))
              .orElse(new Step(name, null, "", null, List.of())));
    }
    TallyView own = stage.figures();
    return new StageLadder(own == null ? null : own.stations(), List.copyOf(steps));
  }

  private static Step step(Release release, ElectionData data, Figures figures) {
    ZoneId zone = data.election().zone();
    long covered =
        data.constituencies().stream()
            .filter(unit -> release.units().contains(unit.code()))
            .count();
    return new Step(
        release.stage(),
        release.name(),
        figures.moment(release.published(), zone),
        covered == 0 ? null : figures.number(covered),
        Signed.of(release, zone, figures));
  }
}
