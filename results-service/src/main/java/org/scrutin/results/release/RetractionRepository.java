package org.scrutin.results.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stored retractions of releases. */
@ApplicationScoped
class RetractionRepository implements PanacheRepositoryBase<RetractionEntity, Integer> {

  /** The newest of a release, confirmed or not. */
  Optional<RetractionEntity> newest(int releaseId) {
    return find("release.id = ?1 order by id desc", releaseId).firstResultOptional();
  }

  /** Those that hold, by the release's id. */
  Map<Integer, RetractionEntity> of(Collection<ReleaseEntity> releases) {
    List<Integer> ids = releases.stream().map(release -> release.id).toList();
    return ids.isEmpty()
        ? Map.of()
        : list("release.id in ?1 and logIndex is not null", ids).stream()
            .collect(Collectors.toMap(one -> one.release.id, Function.identity()));
  }
}
