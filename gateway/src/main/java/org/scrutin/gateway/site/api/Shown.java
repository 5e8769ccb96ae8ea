package org.scrutin.gateway.site.api;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a page shows. Where it asks for none in particular, they are those of the newest
 * release that covers what it is about: that is what commissioners signed.
 *
 * @param tally code of the one that is shown; null where there is none
 * @param asked what the page was asked for
 * @param moment of the figures
 * @param release whose figures they are; null for none
 * @param since what the running count has besides; null where they are not a release's, or nothing
 */
public record Shown(
    @Nullable String tally,
    Moment asked,
    Moment moment,
    @Nullable Release release,
    @Nullable Since since) {
  /** The newest figures, of no tally in particular. */
  static final Shown NOW = new Shown(null, Moment.NOW, Moment.NOW, null, null);

  /** Whether nobody asked for the release. */
  public boolean byDefault() {
    return asked.newest() && release != null;
  }

  /**
   * The figures to show.
   *
   * @param releases of the election
   * @param tally whose figures are to be shown
   * @param units codes of the unit that they are of and of those that it lies within
   */
  static Shown of(Moment asked, List<Release> releases, Tally tally, Set<String> units) {
    if (asked.newest() && !asked.running()) {
      return releases.stream()
          .filter(Release::stands)
          .filter(release -> release.holds(tally))
          .filter(release -> release.units().stream().anyMatch(units::contains))
          .max(Comparator.comparing(Release::published))
          .map(
              release ->
                  new Shown(tally.code(), asked, Moment.release(release.name()), release, null))
          .orElse(new Shown(tally.code(), asked, asked, null, null));
    }
    return new Shown(
        tally.code(),
        asked,
        asked,
        releases.stream()
            .filter(release -> release.name().equals(asked.at()))
            .findFirst()
            .orElse(null),
        null);
  }

  /** The same for a page that asked otherwise. */
  Shown askedFor(Moment other) {
    return new Shown(tally, other, moment, release, since);
  }

  /** The same, with what was counted since. */
  Shown with(@Nullable Since newer) {
    return new Shown(tally, asked, moment, release, newer);
  }
}
