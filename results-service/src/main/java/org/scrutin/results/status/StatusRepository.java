package org.scrutin.results.status;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored statuses of stations. */
@ApplicationScoped
class StatusRepository implements PanacheRepositoryBase<StatusEntity, Integer> {

  Optional<StatusEntity> of(int unitId, int id) {
    return find("unitId = ?1 and id = ?2", unitId, id).firstResultOptional();
  }

  /** The newest of a station, confirmed or not. */
  Optional<StatusEntity> newest(int unitId) {
    return find("unitId = ?1 order by id desc", unitId).firstResultOptional();
  }

  /** What was confirmed last of a station. */
  Optional<StatusEntity> inForce(int unitId) {
    return find("unitId = ?1 and logIndex is not null order by logIndex desc", unitId)
        .firstResultOptional();
  }

  /** What was confirmed last, of every station of an election of which anything was. */
  List<StatusEntity> inForceOf(int electionId) {
    return list(
        """
        select s from StatusEntity s
        where s.electionId = ?1 and s.logIndex is not null and not exists (
          select l.id from StatusEntity l where l.unitId = s.unitId and l.logIndex > s.logIndex)
        order by s.logIndex
        """,
        electionId);
  }

  /**
   * Newest first.
   *
   * @param before id above those that are listed
   */
  List<StatusEntity> history(int unitId, long before, boolean unconfirmedToo, int most) {
    return find(
            "unitId = ?1 and id < ?2 and (?3 = true or logIndex is not null) order by id desc",
            unitId,
            before,
            unconfirmedToo)
        .range(0, most - 1)
        .list();
  }
}
