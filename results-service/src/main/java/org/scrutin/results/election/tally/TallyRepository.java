package org.scrutin.results.election.tally;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tallies. They are read as records and not as entities: a revision moves by statements that
 * Hibernate does not see, and who reads it again must get what is there then.
 */
@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<TallyEntity, Integer> {
  private static final String SELECT =
      """
      select new org.scrutin.results.election.tally.Tally(
        t.id, t.electionId, t.code,
        new org.scrutin.results.election.tally.Source(
          t.sourceKind, t.sourceName, t.sourceNames, t.sourceList),
        t.owner, t.published, t.revision)
      from TallyEntity t
      """;

  Optional<Tally> withCode(int electionId, String code) {
    return tallies(SELECT + "where t.electionId = ?1 and t.code = ?2")
        .setParameter(1, electionId)
        .setParameter(2, code)
        .getResultList()
        .stream()
        .findFirst();
  }

  Optional<Tally> withId(int id) {
    return tallies(SELECT + "where t.id = ?1").setParameter(1, id).getResultList().stream()
        .findFirst();
  }

  /** Of all these elections in one statement, in the order of their codes. */
  List<Tally> of(Collection<Integer> electionIds) {
    return tallies(SELECT + "where t.electionId in ?1 order by t.code")
        .setParameter(1, electionIds)
        .getResultList();
  }

  /**
   * Opens a tally to everyone.
   *
   * @return whether it was closed
   */
  boolean publish(int id) {
    return update("published = true where id = ?1 and published = false", id) == 1;
  }

  long published(int electionId, String owner) {
    return count("electionId = ?1 and owner = ?2 and published = true", electionId, owner);
  }

  private TypedQuery<Tally> tallies(String query) {
    return getEntityManager().createQuery(query, Tally.class);
  }
}
