package org.scrutin.results.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.imports.queue.ImportState;
import org.scrutin.results.imports.staging.StagedCounts;
import org.scrutin.results.imports.staging.StagedRow;

/**
 * One import as stored.
 *
 * @param reason in words, as the sender gave it
 * @param bytes as the client announced them
 * @param counted rows that its step brought into the totals
 * @param revision of the tally after its step
 * @param failure what went wrong, in a sentence
 */
@SuppressWarnings("ArrayRecordComponent") // the hash is compared by Arrays.equals
record Import(
    UUID id,
    long arrival,
    int tallyId,
    ImportState state,
    boolean dryRun,
    @Nullable String reason,
    @Nullable Long bytes,
    long bytesRead,
    long rows,
    StagedCounts counts,
    long counted,
    @Nullable Long revision,
    long rejectedCount,
    @Nullable String failure,
    byte @Nullable [] bodyHash,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime finishedAt) {

  /** Whether it is certain to be counted, or has ended. */
  boolean durable() {
    return dryRun || finishedAt != null || rows <= StagedRow.DURABLE_ROWS;
  }
}
