package org.scrutin.results.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.units.UnitIndex;

/**
 * Under which release figures stand: one that pins their very revision. Else after which one they
 * were counted. Neither: they are not released.
 */
public record Released(@Nullable ReleaseName release, @Nullable NewerThan newerThan) {
  public static final Released NOT = new Released(null, null);

  /**
   * The release of these very figures.
   *
   * @param retracted true where two commissioners took it back; else absent
   */
  @Schema(name = "ReleaseName")
  public record ReleaseName(String name, Stage stage, @Nullable Boolean retracted) {}

  /**
   * The last release before these figures.
   *
   * @param revision that it pins
   * @param retracted true where two commissioners took it back; else absent
   */
  @Schema(name = "NewerThan")
  public record NewerThan(String name, Stage stage, long revision, @Nullable Boolean retracted) {}

  // One that stands speaks before one that was taken back; then who has come furthest, and last.
  private static final Comparator<PublishedRelease> FURTHEST =
      Comparator.comparing((PublishedRelease one) -> !one.retracted())
          .thenComparing(PublishedRelease::stage);

  /**
   * Figures of a unit.
   *
   * @param releases of its election, in the order in which they were published
   * @param revision of the tally on which the figures rest
   * @param asked name of the release that was asked for; null for none
   */
  static Released of(
      List<PublishedRelease> releases,
      int tallyId,
      long revision,
      @Nullable String asked,
      UnitIndex tree,
      int unit) {
    int[] ancestors = tree.ancestors(unit);
    List<PublishedRelease> ofUnit =
        releases.stream()
            .filter(one -> one.revisions().containsKey(tallyId) && one.covers(unit, ancestors))
            .toList();
    Predicate<PublishedRelease> pins = one -> pinned(one, tallyId) == revision;
    Optional<PublishedRelease> release =
        ofUnit.stream()
            .filter(pins)
            .filter(one -> one.name().equals(asked))
            .findFirst()
            .or(() -> ofUnit.stream().filter(pins).reduce(Released::further));
    if (release.isPresent()) {
      PublishedRelease one = release.get();
      return new Released(new ReleaseName(one.name(), one.stage(), mark(one)), null);
    }
    return ofUnit.stream()
        .filter(one -> pinned(one, tallyId) < revision)
        .reduce((a, b) -> newer(tallyId, a, b))
        .map(
            one ->
                new Released(
                    null, new NewerThan(one.name(), one.stage(), pinned(one, tallyId), mark(one))))
        .orElse(NOT);
  }

  private static PublishedRelease further(PublishedRelease earlier, PublishedRelease later) {
    return FURTHEST.compare(later, earlier) >= 0 ? later : earlier;
  }

  private static PublishedRelease newer(
      int tallyId, PublishedRelease earlier, PublishedRelease later) {
    if (earlier.retracted() != later.retracted()) {
      return earlier.retracted() ? later : earlier;
    }
    int order = Long.compare(pinned(later, tallyId), pinned(earlier, tallyId));
    return order > 0 || (order == 0 && FURTHEST.compare(later, earlier) >= 0) ? later : earlier;
  }

  private static long pinned(PublishedRelease release, int tallyId) {
    return Objects.requireNonNull(release.revisions().get(tallyId));
  }

  private static @Nullable Boolean mark(PublishedRelease release) {
    return release.retracted() ? Boolean.TRUE : null;
  }
}
