package org.scrutin.results.election.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored amendments. */
@ApplicationScoped
class AmendmentRepository implements PanacheRepositoryBase<AmendmentEntity, Integer> {

  Optional<AmendmentEntity> of(int electionId, int id) {
    return find("electionId = ?1 and id = ?2", electionId, id).firstResultOptional();
  }

  /**
   * Newest first.
   *
   * @param before id above those that are listed
   */
  List<AmendmentEntity> history(int electionId, long before, boolean unconfirmedToo, int most) {
    return find(
            "electionId = ?1 and id < ?2 and (?3 = true or logIndex is not null) order by id desc",
            electionId,
            before,
            unconfirmedToo)
        .range(0, most - 1)
        .list();
  }
}
