package org.scrutin.claims.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Copies of elections, by code. */
@ApplicationScoped
class KnownElectionRepository implements PanacheRepositoryBase<KnownElectionEntity, String> {

  /** Codes of all, in their order. */
  List<String> codes() {
    return find("select e.code from KnownElectionEntity e order by e.code")
        .project(String.class)
        .list();
  }
}
