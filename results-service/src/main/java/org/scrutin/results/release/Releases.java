package org.scrutin.results.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.PublishedRelease;
import org.scrutin.results.figures.ReleaseRevisions;

/** Which revisions published releases hold. */
@ApplicationScoped
public class Releases implements ReleaseRevisions {
  private static final int MOST_ELECTIONS = 500;

  private final ReleaseRepository releases;
  private final RetractionRepository retractions;
  private final Units units;

  // A release and its retraction are leaves of the election's log: none is missing at its size.
  private final Cache<At, List<PublishedRelease>> published =
      Caffeine.newBuilder().maximumSize(MOST_ELECTIONS).build();

  private record At(int election, long logSize) {}

  @Inject
  Releases(ReleaseRepository releases, RetractionRepository retractions, Units units) {
    this.releases = releases;
    this.retractions = retractions;
    this.units = units;
  }

  @Override
  public List<PublishedRelease> published(Election election) {
    return published.get(
        new At(election.id(), election.logSize()),
        _ -> {
          List<ReleaseEntity> all = releases.published(election.id());
          Set<Integer> retracted = retractions.of(all).keySet();
          UnitIndex tree = units.of(election);
          return all.stream()
              .map(release -> of(release, tree, retracted.contains(release.id)))
              .toList();
        });
  }

  /** One of them, or a draft as if it were. */
  PublishedRelease of(Election election, ReleaseEntity release) {
    return of(release, units.of(election), false);
  }

  private static PublishedRelease of(ReleaseEntity release, UnitIndex tree, boolean retracted) {
    ReleaseLeaf content = release.content();
    BitSet covered = new BitSet();
    content.units().stream()
        .map(tree::idOf)
        .filter(id -> id != UnitIndex.NONE)
        .forEach(covered::set);
    Map<Integer, Long> revisions = new HashMap<>();
    release.tallies.forEach(at -> revisions.put(at.tallyId(), at.revision()));
    return new PublishedRelease(
        content.name(),
        content.stage(),
        retracted,
        release.publishedAt == null ? release.createdAt : release.publishedAt,
        revisions,
        covered);
  }

  /** The revision of the tally in the published release of that name, if it holds the tally. */
  public OptionalLong revisionOf(Election election, String name, Tally tally) {
    return revision(election.id(), tally.id(), name);
  }

  @Override
  public OptionalLong revision(int electionId, int tallyId, String name) {
    return releases
        .revision(electionId, name, tallyId)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  static Refusal unknown(Election election, String name) {
    return new Refusal(
        ProblemType.UNKNOWN_RELEASE,
        "No release of "
            + election.code()
            + " that you may see has the name '"
            + Excerpt.of(name)
            + "'.");
  }
}
