package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Margins;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.TallyFigures;
import org.scrutin.gateway.site.claim.ClaimListView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * An election's page.
 *
 * @param headline null where the authority has given neither seats nor votes
 * @param chosen the tally whose units are listed, or null where there is none
 * @param corrections of the chosen tally, the newest first; none for a past moment; null where they
 *     cannot be read
 * @param days to look back to
 * @param previous how the seats stood before; null where the definition does not say
 * @param dispute null where the register cannot be reached
 * @param asOf the day asked for, in ISO form for the form field
 * @param asOfText the day in words
 */
public record ElectionPageView(
    ElectionView election,
    @Nullable Headline headline,
    ResultStage stage,
    @Nullable TallyView chosen,
    @Nullable UnitTable units,
    MarginTable margins,
    ClosestSeats closest,
    @Nullable List<CorrectionView> corrections,
    List<KeyDay> days,
    @Nullable PreviousView previous,
    @Nullable ClaimListView dispute,
    @Nullable String asOf,
    @Nullable String asOfText,
    @Nullable String at) {

  static ElectionPageView of(
      ElectionData data,
      Margins margins,
      Optional<ClaimList> dispute,
      Moment moment,
      Language language) {
    var view = ElectionView.brief(data, language);
    var units = data.units();
    var figures = new Figures(language);
    var names = data.names();
    String asOf = moment.asOf();
    return new ElectionPageView(
        view,
        Headline.of(data, language),
        ResultStage.of(data, view, figures),
        units == null
            ? null
            : view.tallies().stream()
                .filter(tally -> tally.code().equals(units.tally()))
                .findFirst()
                .orElse(null),
        units == null ? null : UnitTable.of(data, units, view.lists(), language),
        MarginTable.of(data, names, language),
        ClosestSeats.of(margins, dispute, names, language),
        data.corrections()
            .map(
                known ->
                    known.stream()
                        .map(correction -> CorrectionView.of(correction, names, language))
                        .toList())
            .orElse(null),
        KeyDay.of(data, asOf, figures),
        PreviousView.of(data, view.lists(), language),
        dispute
            .map(known -> ClaimListView.of(known, names, TallyFigures.of(data), language))
            .orElse(null),
        asOf,
        asOf == null ? null : figures.date(asOf),
        moment.at());
  }

  /** Whether there is anything that could have been corrected: a release, and a look at now. */
  public boolean correctable() {
    return (corrections != null && !corrections.isEmpty())
        || (stage.release() != null && asOf == null && at == null);
  }

  /** Whether there are figures by unit. */
  public boolean byUnit() {
    return units != null && !units.units().isEmpty();
  }

  /** Whether the seats of several sources stand side by side, or stand nowhere else. */
  public boolean seatsSideBySide() {
    int sources = election.constituencies().sources().size();
    return sources > 1 || (sources == 1 && !byUnit());
  }

  /** Whether any source gives seats to the whole. */
  public boolean seats() {
    return election.tallies().stream().anyMatch(tally -> tally.seatsStamp() != null);
  }
}
