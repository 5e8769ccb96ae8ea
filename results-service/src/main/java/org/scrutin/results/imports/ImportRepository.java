package org.scrutin.results.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutin.results.imports.ImportEntity.RejectedLine;
import org.scrutin.results.imports.queue.ImportState;
import org.scrutin.results.imports.staging.StagedCounts;

/**
 * Imports. They are read as records and not as entities: the queue moves them by statements that
 * Hibernate does not see, and who reads one again must get what is there then.
 */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportEntity, UUID> {
  private static final String SELECT =
      """
      select new org.scrutin.results.imports.Import(
        i.id, i.arrival, i.tallyId, i.state, i.dryRun, i.reason, i.bytes, i.bytesRead, i.rows,
        new org.scrutin.results.imports.staging.StagedCounts(
          i.accepted, i.quarantined, i.unchanged),
        i.counted, i.revision, i.rejectedCount, i.failure, i.bodyHash, i.createdAt, i.finishedAt)
      from ImportEntity i
      """;

  Optional<Import> withId(UUID id) {
    return imports(SELECT + "where i.id = ?1").setParameter(1, id).getResultList().stream()
        .findFirst();
  }

  Optional<Import> withKey(String caller, int tallyId, String key) {
    return imports(SELECT + "where i.createdBy = ?1 and i.tallyId = ?2 and i.idempotencyKey = ?3")
        .setParameter(1, caller)
        .setParameter(2, tallyId)
        .setParameter(3, key)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<Import> before(int tallyId, long arrival, int most) {
    return imports(SELECT + "where i.tallyId = ?1 and i.arrival < ?2 order by i.arrival desc")
        .setParameter(1, tallyId)
        .setParameter(2, arrival)
        .setMaxResults(most)
        .getResultList();
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
  void freeKey(UUID id) {
    update(
        "idempotencyKey = concat(idempotencyKey, ' ', ?1) where id = ?2 and state in ?3",
        id.toString(),
        id,
        List.of(ImportState.FAILED, ImportState.INTERRUPTED));
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
                + " where id = ?11 and state = ?12",
            state,
            progress.bytesRead(),
            progress.bodyHash(),
            counts.rows(),
            counts.accepted(),
            counts.quarantined(),
            counts.unchanged(),
            stagedRevision,
            stagedLogSize,
            state == ImportState.VALID,
            id,
            ImportState.CHECKING)
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
                "state = ?6, bytesRead = ?1, bodyHash = ?2, rows = ?3, rejectedCount = ?4,"
                    + " finishedAt = offset datetime where id = ?5 and state = ?7",
                progress.bytesRead(),
                progress.bodyHash(),
                progress.rows(),
                count,
                id,
                ImportState.REJECTED,
                ImportState.CHECKING)
            == 1;
    if (ended) {
      findById(id).rejections.addAll(lines);
      flush();
    }
    return ended;
  }

  private TypedQuery<Import> imports(String query) {
    return getEntityManager().createQuery(query, Import.class);
  }
}
