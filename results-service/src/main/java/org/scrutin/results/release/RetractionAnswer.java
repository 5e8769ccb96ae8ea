package org.scrutin.results.release;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.ProposalState;

/**
 * A retraction of a release.
 *
 * @param name of the release
 * @param state it holds once it is {@code confirmed}
 * @param index of its leaf in the election's log, once it holds
 * @param test true of a rehearsal; else absent
 */
record RetractionAnswer(
    String name,
    String reason,
    ProposalState state,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable Long index,
    @Nullable Boolean test) {}
