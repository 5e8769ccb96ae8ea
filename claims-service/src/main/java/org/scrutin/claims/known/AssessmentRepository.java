package org.scrutin.claims.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Answers of the count on claims. */
@ApplicationScoped
class AssessmentRepository
    implements PanacheRepositoryBase<AssessmentEntity, AssessmentEntity.Key> {

  private static final String NEWEST =
      """
      select new org.scrutin.claims.known.AssessmentRepository$Answer(
        a.key.ref, a.key.version, a.document)
      from AssessmentEntity a where a.key.ref %s ?1 and a.key.version = (
        select max(b.key.version) from AssessmentEntity b where b.key.ref = a.key.ref)
      """;
  // Hibernate keeps the statement of a query for one value, and makes it anew for each list.
  private static final String NEWEST_OF_ONE = NEWEST.formatted("=");
  private static final String NEWEST_OF_MANY = NEWEST.formatted("in");

  /**
   * What was answered.
   *
   * @param document the fact's data as it was signed
   */
  record Answer(String ref, long version, String document) {}

  /** The newest of a claim. */
  Optional<Answer> newest(String ref) {
    return getEntityManager()
        .createQuery(NEWEST_OF_ONE, Answer.class)
        .setParameter(1, ref)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The newest of each claim, in one statement. */
  List<Answer> newest(Collection<String> refs) {
    return getEntityManager()
        .createQuery(NEWEST_OF_MANY, Answer.class)
        .setParameter(1, refs)
        .getResultList();
  }
}
