package org.scrutin.results.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutin.results.imports.ImportEntity.RejectedLine;
import org.scrutin.results.imports.queue.ImportState;
import org.scrutin.results.imports.staging.StagedCounts;

/**
 * Imports. Each comes detached: the queue moves it by statements that Hibernate does not see, and
 * who reads it again must get what is there then.
 */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportEntity, UUID> {
  Optional<ImportEntity> withId(UUID id) {
    return findByIdOptional(id).map(this::detached);
  }

  Optional<ImportEntity> withKey(String caller, int tallyId, String key) {
    return find("createdBy = ?1 and tallyId = ?2 and idempotencyKey = ?3", caller, tallyId, key)
        .singleResultOptional()
        .map(this::detached);
  }

  /** Newest first. */
  List<ImportEntity> before(int tallyId, long arrival, int most) {
    return find("tallyId = ?1 and arrival < ?2 order by arrival desc", tallyId, arrival)
        .range(0, most - 1)
        .list()
        .stream()
        .map(this::detached)
        .toList();
  }

  /** The kept part of an import's report. */
  List<RejectedLine> rejections(UUID id) {
    return find(
            "select r.line, r.code, r.message from ImportEntity i join i.rejections r"
                + " where i.id = ?1 order by index(r)",
            id)
        .project(RejectedLine.class)
        .list();
  }

  /**
   * Frees the key of an import that may run anew. No client can send the key that it has from then
   * on: keys have no spaces.
   */
  void freeKey(ImportEntity known) {
    update(
        "idempotencyKey = ?1 where id = ?2 and state in ('failed', 'interrupted')",
        known.idempotencyKey + " " + known.id,
        known.id);
  }

  /**
   * Ends the reading of a body.
   *
   * @param state staged, or valid for a dry run
   * @return false if the import was given up meanwhile
   */
  boolean read(
      UUID id,
      ImportState state,
      Progress progress,
      StagedCounts counts,
      long stagedRevision,
      long stagedLogSize) {
    return update(
            "state = ?1, bytesRead = ?2, bodyHash = ?3, rows = ?4, accepted = ?5,"
                + " quarantined = ?6, unchanged = ?7, stagedRevision = ?8, stagedLogSize = ?9,"
                + " finishedAt = case when ?10 = true then offset datetime end"
                + " where id = ?11 and state = 'checking'",
            state.code(),
            progress.bytesRead(),
            progress.bodyHash(),
            counts.rows(),
            counts.accepted(),
            counts.quarantined(),
            counts.unchanged(),
            stagedRevision,
            stagedLogSize,
            state == ImportState.VALID,
            id)
        == 1;
  }

  /**
   * Ends an import whose file is refused.
   *
   * @param lines what is kept of the report
   * @param count of all that was refused
   * @return false if the import was given up meanwhile
   */
  boolean reject(UUID id, Progress progress, List<RejectedLine> lines, long count) {
    boolean ended =
        update(
                "state = 'rejected', bytesRead = ?1, bodyHash = ?2, rows = ?3, rejectedCount = ?4,"
                    + " finishedAt = offset datetime where id = ?5 and state = 'checking'",
                progress.bytesRead(),
                progress.bodyHash(),
                progress.rows(),
                count,
                id)
            == 1;
    if (ended) {
      findById(id).rejections.addAll(lines);
      flush();
    }
    return ended;
  }

  private ImportEntity detached(ImportEntity row) {
    getEntityManager().detach(row);
    return row;
  }
}
