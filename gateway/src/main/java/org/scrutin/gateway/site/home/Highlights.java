package org.scrutin.gateway.site.home;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.election.ElectionView;
import org.scrutin.gateway.site.election.ReleaseView;
import org.scrutin.gateway.site.election.ResultStage;
import org.scrutin.gateway.site.election.TallyView;
import org.scrutin.gateway.site.words.Figures;

/**
 * What to look at first of an election, as far as the authority's figures and the sources tell.
 *
 * @param stations how many are counted; null where all are, or none has sheets
 * @param release of the figures, or which they are newer than; null where nothing is released
 * @param goneOn whether the count has gone on since that release, whose figures these are
 * @param sources how many give seats; null where fewer than two do
 * @param figures of the authority; null where it has no tally
 * @param byUnit whether there are constituencies to look at
 */
public record Highlights(
    TallyView.@Nullable Counted stations,
    @Nullable ReleaseView release,
    boolean goneOn,
    @Nullable String sources,
    @Nullable TallyView figures,
    boolean byUnit) {

  static Highlights of(ElectionData data, ElectionView view, Figures figures) {
    ResultStage stage = ResultStage.of(data, view, figures);
    TallyView tally = stage.figures();
    long sources = view.tallies().stream().filter(one -> one.seatsStamp() != null).count();
    return new Highlights(
        tally != null && tally.partial() ? tally.stations() : null,
        stage.release(),
        data.shown().since() != null,
        sources > 1 ? figures.number(sources) : null,
        tally,
        !data.constituencies().isEmpty());
  }
}
