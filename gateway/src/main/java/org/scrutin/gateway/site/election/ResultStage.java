package org.scrutin.gateway.site.election;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.words.Figures;

/**
 * How far the authority's result has come.
 *
 * @param figures its tally; null where it has none
 * @param release under which its figures stand, or which they are newer than; null where they are
 *     not released
 */
public record ResultStage(@Nullable TallyView figures, @Nullable ReleaseView release) {
  private static final String AUTHORITY = "authority";

  public static ResultStage of(ElectionData data, ElectionView view, Figures figures) {
    return new ResultStage(
        view.tallies().stream()
            .filter(tally -> tally.kind().equals(AUTHORITY))
            .findFirst()
            .orElse(null),
        data.tallies().stream()
            .filter(tally -> tally.tally().source().kind().equals(AUTHORITY))
            .findFirst()
            .map(TallyData::results)
            .map(
                results ->
                    ReleaseView.of(
                        results, data.history().releases(), data.election().zone(), figures))
            .orElse(null));
  }
}
