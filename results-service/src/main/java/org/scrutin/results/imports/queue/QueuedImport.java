package org.scrutin.results.imports.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.imports.staging.StagedCounts;

/**
 * An import that waits for its count step.
 *
 * @param staging where its rows are staged
 * @param stagedRevision of the tally when versions were given to its rows
 * @param stagedLogSize of the election, when its rows were summed for its units
 */
record QueuedImport(
    UUID id,
    int tallyId,
    StagedCounts counts,
    @Nullable UUID staging,
    @Nullable Long stagedRevision,
    @Nullable Long stagedLogSize) {}
