package org.scrutin.results.election.tally;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tallies. Each comes detached: its revision moves by statements that Hibernate does not see, and
 * who reads it again must get what is there then.
 */
@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<TallyEntity, Integer> {
  Optional<TallyEntity> withCode(int electionId, String code) {
    return find("electionId = ?1 and code = ?2", electionId, code)
        .singleResultOptional()
        .map(this::detached);
  }

  Optional<TallyEntity> withId(int id) {
    return findByIdOptional(id).map(this::detached);
  }

  /** Of all these elections in one statement, in the order of their codes. */
  List<TallyEntity> of(Collection<Integer> electionIds) {
    return list("electionId in ?1 order by code", electionIds).stream()
        .map(this::detached)
        .toList();
  }

  /**
   * Opens a tally to everyone.
   *
   * @return whether it was closed
   */
  boolean publish(int id) {
    return update("published = true where id = ?1 and published = false", id) == 1;
  }

  private TallyEntity detached(TallyEntity tally) {
    getEntityManager().detach(tally);
    return tally;
  }
}
