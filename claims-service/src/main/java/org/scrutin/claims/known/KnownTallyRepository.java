package org.scrutin.claims.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Copies of tallies. */
@ApplicationScoped
class KnownTallyRepository
    implements PanacheRepositoryBase<KnownTallyEntity, KnownTallyEntity.Key> {

  /** The published tally of the body that counts; the first by code if it has several. */
  Optional<KnownTallyEntity> authority(String election) {
    return find(
            "key.election = ?1 and sourceKind = 'authority' and published order by key.code",
            election)
        .firstResultOptional();
  }

  /** In the order of their codes. */
  List<KnownTallyEntity> published(String election, int most) {
    return find("key.election = ?1 and published order by key.code", election)
        .range(0, most - 1)
        .list();
  }
}
