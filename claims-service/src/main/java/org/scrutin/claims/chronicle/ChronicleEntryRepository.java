package org.scrutin.claims.chronicle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Chronicled acts, by their places in the docket's log. */
@ApplicationScoped
class ChronicleEntryRepository implements PanacheRepositoryBase<ChronicleEntryEntity, Long> {}
