package org.scrutin.claims.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Answers of the count on claims. */
@ApplicationScoped
class AssessmentRepository
    implements PanacheRepositoryBase<AssessmentEntity, AssessmentEntity.Key> {

  /** The newest of each claim, in one statement. */
  List<AssessmentEntity> newest(Collection<String> refs) {
    return list(
        """
        from AssessmentEntity a where a.key.ref in ?1 and a.key.version = (
          select max(b.key.version) from AssessmentEntity b where b.key.ref = a.key.ref)
        """,
        refs);
  }
}
