package org.scrutin.claims.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Entries of all dockets. */
@ApplicationScoped
class DocketEntryRepository
    implements PanacheRepositoryBase<DocketEntryEntity, DocketEntryEntity.Key> {}
