package org.scrutin.results.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored releases. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleaseEntity, Integer> {
  Optional<ReleaseEntity> named(int electionId, String name) {
    return find("electionId = ?1 and name = ?2", electionId, name).firstResultOptional();
  }

  /** The revision of a tally in a published release, if it holds the tally. */
  Optional<Long> revision(int electionId, String name, int tallyId) {
    return find(
            "select t.revision from ReleaseEntity r join r.tallies t where r.electionId = ?1"
                + " and r.name = ?2 and t.tallyId = ?3 and r.publishedAt is not null",
            electionId,
            name,
            tallyId)
        .project(Long.class)
        .singleResultOptional();
  }

  /** Published ones, in the order in which they were. */
  List<ReleaseEntity> published(int electionId) {
    return list("electionId = ?1 and publishedAt is not null order by logIndex", electionId);
  }

  /** Published ones that no retraction of two commissioners is about. */
  List<ReleaseEntity> standing(int electionId) {
    return list(
        """
        select r from ReleaseEntity r
        where r.electionId = ?1 and r.publishedAt is not null and not exists (
          select t.id from RetractionEntity t where t.release = r and t.logIndex is not null)
        order by r.logIndex
        """,
        electionId);
  }

  /**
   * In the order of their names.
   *
   * @param after name that precedes the first; empty for the beginning
   */
  List<ReleaseEntity> following(int electionId, String after, boolean unpublishedToo, int most) {
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
