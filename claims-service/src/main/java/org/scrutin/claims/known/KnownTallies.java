package org.scrutin.claims.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;

/** The published tallies and the releases that are known. */
@ApplicationScoped
public class KnownTallies {
  private final KnownTallyRepository tallies;
  private final KnownReleaseRepository releases;

  @Inject
  KnownTallies(KnownTallyRepository tallies, KnownReleaseRepository releases) {
    this.tallies = tallies;
    this.releases = releases;
  }

  /**
   * A tally as it is known.
   *
   * @param source whose it is
   */
  public record KnownTally(String code, String source, long revision) {}

  /** A published tally. */
  public Optional<KnownTally> find(String election, String code) {
    return tallies
        .findByIdOptional(new KnownTallyEntity.Key(election, code))
        .filter(tally -> tally.published)
        .map(KnownTallies::known);
  }

  /** The tally of the body that counts. */
  public Optional<KnownTally> authority(String election) {
    return tallies.authority(election).map(KnownTallies::known);
  }

  /** Whether a release holds the tally. */
  public boolean released(String election, String release, String tally) {
    return releases
        .findByIdOptional(new KnownReleaseEntity.Key(election, release))
        .filter(known -> known.tallies.stream().anyMatch(one -> one.tally().equals(tally)))
        .isPresent();
  }

  void put(TallyAdvanced tally) {
    var key = new KnownTallyEntity.Key(tally.election(), tally.tally());
    KnownTallyEntity known = tallies.findById(key);
    if (known != null && known.revision > tally.revision()) {
      return;
    }
    KnownTallyEntity entity = known == null ? new KnownTallyEntity() : known;
    entity.key = key;
    entity.sourceKind = tally.source().kind();
    entity.sourceName = tally.source().name();
    entity.sourceList = tally.source().list();
    entity.published = tally.published();
    entity.revision = tally.revision();
    tallies.persistAndFlush(entity);
  }

  void put(ReleasePublished release) {
    var key = new KnownReleaseEntity.Key(release.election(), release.name());
    if (releases.findById(key) != null) {
      return;
    }
    KnownReleaseEntity entity = new KnownReleaseEntity();
    entity.key = key;
    entity.stage = release.stage();
    entity.at = release.at();
    entity.tallies = release.tallies();
    entity.logIndex = release.logIndex();
    releases.persistAndFlush(entity);
  }

  private static KnownTally known(KnownTallyEntity tally) {
    return new KnownTally(tally.key.code(), tally.sourceName, tally.revision);
  }
}
