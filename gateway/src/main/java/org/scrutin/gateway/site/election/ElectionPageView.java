package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Margins;
import org.scrutin.gateway.site.api.Outstanding;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * An election's page.
 *
 * @param of whose figures they are, and as of when
 * @param headline null where the authority has given neither seats nor votes
 * @param chosen the tally that is shown in full, or null where there is none
 * @param places whether there are figures by place
 * @param majority how far it is from being won or lost; null where that is not known
 * @param outstanding what could still move a seat; null where nothing is out or that is not known
 * @param differences null where there is one source or none
 * @param differing constituencies in which sources give different seats
 * @param corrections of the chosen tally, the newest first; none for a past moment; null where they
 *     cannot be read
 * @param days to look back to
 * @param previous how the seats stood before; null where the definition does not say
 * @param dispute null where the register cannot be reached
 * @param cite how to cite what is shown
 */
public record ElectionPageView(
    FiguresHead of,
    ElectionView election,
    @Nullable Headline headline,
    ResultStage stage,
    StageLadder ladder,
    @Nullable TallyView chosen,
    boolean places,
    MarginTable margins,
    @Nullable MajorityDistance majority,
    ClosestSeats closest,
    @Nullable OutstandingView outstanding,
    @Nullable Differences differences,
    SeatTable differing,
    @Nullable List<CorrectionView> corrections,
    List<KeyDay> days,
    @Nullable PreviousView previous,
    @Nullable OpenClaims dispute,
    Citation cite) {
  /** Corrections that are shown; all of them are a page of their own. */
  private static final int MOST_CORRECTIONS = 5;

  static ElectionPageView of(
      ElectionData data,
      Margins margins,
      Outstanding outstanding,
      Optional<ClaimList> dispute,
      Language language) {
    var view = ElectionView.brief(data, language);
    var figures = new Figures(language);
    var names = data.names();
    var units = data.units();
    var stage = ResultStage.of(data, view, figures);
    var of = FiguresHead.of(data, data.shownTally(), language);
    return new ElectionPageView(
        of,
        view,
        Headline.of(data, language),
        stage,
        StageLadder.of(data, stage, language),
        of.tally() == null
            ? null
            : view.tallies().stream()
                .filter(tally -> tally.code().equals(of.tally()))
                .findFirst()
                .orElse(null),
        units != null && !units.units().isEmpty(),
        MarginTable.of(data, names, language),
        MajorityDistance.of(margins, names, figures),
        ClosestSeats.of(margins, dispute, names, language),
        OutstandingView.of(outstanding, names, language),
        view.tallies().size() < 2 ? null : Differences.of(data, view, language),
        view.constituencies().differing(),
        data.corrections()
            .map(
                known ->
                    known.stream()
                        .limit(MOST_CORRECTIONS)
                        .map(correction -> CorrectionView.of(correction, names, language))
                        .toList())
            .orElse(null),
        KeyDay.of(data, of.asOf(), figures),
        PreviousView.of(data, view.lists(), language),
        OpenClaims.of(dispute, language),
        Citation.of(of));
  }

  /** Whether there is anything that could have been corrected: a release, and a look at now. */
  public boolean correctable() {
    return corrections == null
        || !corrections.isEmpty()
        || (stage.release() != null && of.asOf() == null && of.at() == null);
  }
}
