package org.scrutin.claims.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.contracts.TallyAdvanced.SourceDefined;
import org.scrutin.contracts.TallyDefined;

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

  /** Codes of an election's published tallies, in their order, the first of them. */
  public List<String> codes(String election, int most) {
    return tallies.published(election, most).stream().map(tally -> tally.key.code()).toList();
  }

  /** A tally may be known before anything was counted in it. */
  void put(TallyDefined tally) {
    KnownTallyEntity entity = entity(tally.election(), tally.tally(), tally.source());
    entity.published = true;
    tallies.persistAndFlush(entity);
  }

  void put(TallyAdvanced tally) {
    KnownTallyEntity entity = entity(tally.election(), tally.tally(), tally.source());
    if (entity.revision > tally.revision()) {
      return;
    }
    entity.published = tally.published();
    entity.revision = tally.revision();
    tallies.persistAndFlush(entity);
  }

  private KnownTallyEntity entity(String election, String code, SourceDefined source) {
    var key = new KnownTallyEntity.Key(election, code);
    KnownTallyEntity known = tallies.findById(key);
    KnownTallyEntity entity = known == null ? new KnownTallyEntity() : known;
    entity.key = key;
    entity.sourceKind = source.kind();
    entity.sourceName = source.name();
    entity.sourceList = source.list();
    return entity;
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
