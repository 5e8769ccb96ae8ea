package org.scrutin.results.quarantine;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stored releases of quarantined sheets. */
@ApplicationScoped
class QuarantineReleaseRepository
    implements PanacheRepositoryBase<QuarantineReleaseEntity, Integer> {

  Optional<QuarantineReleaseEntity> of(int tallyId, int unitId, int id) {
    return find("tallyId = ?1 and unitId = ?2 and id = ?3", tallyId, unitId, id)
        .firstResultOptional();
  }

  /** The newest for a version, confirmed or not. */
  Optional<QuarantineReleaseEntity> newest(int tallyId, int unitId, int version) {
    return find(
            "tallyId = ?1 and unitId = ?2 and version = ?3 order by id desc",
            tallyId,
            unitId,
            version)
        .firstResultOptional();
  }
}
