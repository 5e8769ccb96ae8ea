package org.scrutin.claims.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Copies of releases. */
@ApplicationScoped
class KnownReleaseRepository
    implements PanacheRepositoryBase<KnownReleaseEntity, KnownReleaseEntity.Key> {}
