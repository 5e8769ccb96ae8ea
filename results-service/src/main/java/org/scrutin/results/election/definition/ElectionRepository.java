package org.scrutin.results.election.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Elections. Each comes detached: the size of its log moves by statements that Hibernate does not
 * see, and who reads it again, under the log's lock, must get what is there then.
 */
@ApplicationScoped
class ElectionRepository implements PanacheRepositoryBase<ElectionEntity, Integer> {
  Optional<ElectionEntity> withCode(String code) {
    return find("code", code).singleResultOptional().map(this::detached);
  }

  Optional<ElectionEntity> withId(int id) {
    return findByIdOptional(id).map(this::detached);
  }

  /** In the order of their codes. */
  List<ElectionEntity> following(String after, int most) {
    return find("code > ?1 order by code", after).range(0, most - 1).list().stream()
        .map(this::detached)
        .toList();
  }

  private ElectionEntity detached(ElectionEntity election) {
    getEntityManager().detach(election);
    return election;
  }
}
