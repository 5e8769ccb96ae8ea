package org.scrutin.gateway.site.election;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Wording;

/**
 * The release under which figures stand, or the one after which they were counted.
 *
 * @param newer whether they are newer than it
 * @param revision that it pins; null where the figures are its own
 * @param date of its publication; empty where that is not known
 * @param retraction that two commissioners signed since
 */
public record ReleaseView(
    String name,
    String stage,
    boolean newer,
    @Nullable String revision,
    String date,
    @Nullable Retraction retraction) {

  /** Why a release is not to be relied upon. */
  public record Retraction(String date, Wording reason) {}

  /**
   * Nothing where figures stand under no release and after none.
   *
   * @param releases of the election
   */
  public static @Nullable ReleaseView of(
      Results results, List<Release> releases, ZoneId zone, Figures figures) {
    Results.ReleaseName own = results.release();
    Results.NewerThan newer = results.newerThan();
    if (own != null) {
      return of(own.name(), own.stage(), null, releases, zone, figures);
    }
    return newer == null
        ? null
        : of(
            newer.name(), newer.stage(), String.valueOf(newer.revision()), releases, zone, figures);
  }

  private static ReleaseView of(
      String name,
      String stage,
      @Nullable String revision,
      List<Release> releases,
      ZoneId zone,
      Figures figures) {
    Optional<Release> release =
        releases.stream().filter(one -> one.name().equals(name)).findFirst();
    return new ReleaseView(
        name,
        stage,
        revision != null,
        revision,
        figures.day(release.map(Release::publishedAt).orElse(null), zone),
        release
            .map(Release::retraction)
            .map(one -> new Retraction(figures.day(one.at(), zone), Wording.of(one.reason())))
            .orElse(null));
  }
}
