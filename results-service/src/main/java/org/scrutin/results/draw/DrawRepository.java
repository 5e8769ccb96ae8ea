package org.scrutin.results.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored draws. */
@ApplicationScoped
class DrawRepository implements PanacheRepositoryBase<DrawEntity, Integer> {

  Optional<DrawEntity> of(int tallyId, int unitId, int id) {
    return find("tallyId = ?1 and unitId = ?2 and id = ?3", tallyId, unitId, id)
        .firstResultOptional();
  }

  /** The newest of a unit, confirmed or not: it waits for one drawing at a time. */
  Optional<DrawEntity> newest(int tallyId, int unitId) {
    return find("tallyId = ?1 and unitId = ?2 order by id desc", tallyId, unitId)
        .firstResultOptional();
  }

  /** How many of a unit are on record. */
  int recorded(int tallyId, int unitId) {
    return Math.toIntExact(
        count("tallyId = ?1 and unitId = ?2 and index is not null", tallyId, unitId));
  }

  /**
   * Newest first.
   *
   * @param before id above those that are listed
   */
  List<DrawEntity> history(int tallyId, int unitId, long before, boolean unconfirmedToo, int most) {
    return find(
            """
            tallyId = ?1 and unitId = ?2 and id < ?3 and (?4 = true or index is not null)
            order by id desc
            """,
            tallyId,
            unitId,
            before,
            unconfirmedToo)
        .range(0, most - 1)
        .list();
  }
}
