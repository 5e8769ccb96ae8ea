package org.scrutin.gateway.site.election;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.words.Figures;

/**
 * How far the authority's result has come.
 *
 * @param figures its tally; null where it has none
 * @param release the newest release, or null
 */
public record ResultStage(@Nullable TallyView figures, @Nullable Published release) {
  /** A release that was signed and published. */
  public record Published(String name, String stage, String date) {}

  public static ResultStage of(
      ElectionData data, ElectionView view, @Nullable LocalDate until, Figures figures) {
    var zone = data.election().zone();
    var release =
        data.history().releases().stream()
            .filter(one -> one.published() && one.publishedAt() != null)
            .filter(
                one ->
                    until == null || !day(one).atZoneSameInstant(zone).toLocalDate().isAfter(until))
            .max(Comparator.comparing(ResultStage::day))
            .map(one -> new Published(one.name(), one.stage(), figures.day(day(one), zone)))
            .orElse(null);
    return new ResultStage(
        view.tallies().stream()
            .filter(tally -> tally.kind().equals("authority"))
            .findFirst()
            .orElse(null),
        release);
  }

  private static OffsetDateTime day(Release release) {
    return release.publishedAt() == null ? OffsetDateTime.MIN : release.publishedAt();
  }
}
