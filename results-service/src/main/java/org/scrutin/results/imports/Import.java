package org.scrutin.results.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as stored.
 *
 * @param bytes as the client announced them
 * @param counted rows that its step brought into the totals
 * @param revision of the tally after its step
 * @param stagedRevision of the tally when versions were given to its rows
 * @param stagedLogSize of the election, when its rows were summed for its units
 * @param staging where its rows are staged
 * @param failure what went wrong, in a sentence
 */
@SuppressWarnings("ArrayRecordComponent") // the hash is compared by Arrays.equals
record Import(
    UUID id,
    long arrival,
    int tallyId,
    ImportState state,
    boolean dryRun,
    @Nullable Long bytes,
    long bytesRead,
    long rows,
    StagedCounts counts,
    long counted,
    @Nullable Long revision,
    @Nullable Long stagedRevision,
    @Nullable Long stagedLogSize,
    @Nullable UUID staging,
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
