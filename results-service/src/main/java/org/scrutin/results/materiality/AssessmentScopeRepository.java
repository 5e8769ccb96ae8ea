package org.scrutin.results.materiality;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What admitted claims say. */
@ApplicationScoped
class AssessmentScopeRepository implements PanacheRepositoryBase<AssessmentScopeEntity, String> {
  /** Claims of an election that are neither decided nor withdrawn. */
  long open(String election) {
    return count("election = ?1 and closed is null", election);
  }

  /** Claims that are not assessed any more because that failed, by reference. */
  List<AssessmentScopeEntity> parkedAfter(String claim, int most) {
    return find("parkedSince is not null and claim > ?1 order by claim", claim)
        .page(0, most)
        .list();
  }

  /**
   * Lets a parked claim be assessed again.
   *
   * @return whether it was parked
   */
  boolean unpark(String claim) {
    return update(
            "parkedSince = null, failures = 0, notBefore = current_timestamp"
                + " where claim = ?1 and parkedSince is not null",
            claim)
        == 1;
  }
}
