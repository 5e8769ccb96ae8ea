package org.scrutin.results.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored releases. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleaseRow, Integer> {
  Optional<ReleaseRow> named(int electionId, String name) {
    return find("electionId = ?1 and name = ?2", electionId, name).firstResultOptional();
  }

  /**
   * In the order of their names.
   *
   * @param after name that precedes the first; empty for the beginning
   */
  List<ReleaseRow> following(int electionId, String after, boolean unpublishedToo, int most) {
    return find(
            "electionId = ?1 and name > ?2 and (?3 = true or publishedAt is not null)"
                + " order by name",
            electionId,
            after,
            unpublishedToo)
        .range(0, most - 1)
        .list();
  }
}
