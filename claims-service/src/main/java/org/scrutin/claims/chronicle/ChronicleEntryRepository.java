package org.scrutin.claims.chronicle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Chronicled acts, by their places in the docket's log. */
@ApplicationScoped
class ChronicleEntryRepository implements PanacheRepositoryBase<ChronicleEntryEntity, Long> {

  /** Place of the newest; -1 before the first. */
  long last() {
    return getEntityManager()
        .createQuery("select coalesce(max(c.logIndex), -1) from ChronicleEntryEntity c", Long.class)
        .getSingleResult();
  }
}
