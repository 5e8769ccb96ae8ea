package org.scrutin.results.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.csv.Rejection;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.imports.queue.ImportState;

/**
 * An import as clients see it.
 *
 * @param reason in words, as the sender gave it
 * @param durable false while a crash of the database could still interrupt it; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
    UUID id,
    String election,
    String tally,
    @Nullable Boolean test,
    ImportStatus state,
    boolean dryRun,
    @Nullable String reason,
    @Nullable Long bytes,
    long bytesRead,
    long rows,
    @Nullable Boolean durable,
    long accepted,
    long counted,
    long quarantined,
    long unchanged,
    @Nullable Long revision,
    long rejectedCount,
    @Nullable List<Rejection> rejected,
    @Nullable String failure,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime finishedAt) {

  /** How far it has come. */
  enum ImportStatus {
    CHECKING,
    APPLIED,
    REJECTED,
    /** A dry run that would apply. */
    VALID,
    FAILED,
    INTERRUPTED;

    private static ImportStatus of(ImportState state) {
      return switch (state) {
        case CHECKING, STAGED -> CHECKING;
        case APPLIED -> APPLIED;
        case REJECTED -> REJECTED;
        case VALID -> VALID;
        case FAILED -> FAILED;
        case INTERRUPTED -> INTERRUPTED;
      };
    }
  }

  /**
   * @param rejected rows of the report; null where only their number is wanted
   */
  static ImportAnswer of(
      Import row, Election election, String tally, @Nullable List<Rejection> rejected) {
    return new ImportAnswer(
        row.id(),
        election.code(),
        tally,
        election.definition().testMark(),
        ImportStatus.of(row.state()),
        row.dryRun(),
        row.reason(),
        row.bytes(),
        row.bytesRead(),
        row.rows(),
        row.durable() ? null : false,
        row.counts().accepted(),
        row.counted(),
        row.counts().quarantined(),
        row.counts().unchanged(),
        row.revision(),
        row.rejectedCount(),
        rejected,
        row.failure(),
        row.createdAt(),
        row.finishedAt());
  }
}
