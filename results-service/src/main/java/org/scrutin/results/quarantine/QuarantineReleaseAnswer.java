package org.scrutin.results.quarantine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.ProposalState;

/**
 * A release of a quarantined sheet.
 *
 * @param unit code of the station
 * @param state the sheet counts once it is {@code confirmed}
 * @param confirmation reason of who confirmed it
 * @param logIndex of its leaf in the tally's log, once it is confirmed
 * @param test true of a rehearsal; else absent
 */
record QuarantineReleaseAnswer(
    int id,
    String unit,
    int version,
    String reason,
    ProposalState state,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable String confirmation,
    @Nullable Long logIndex,
    @Nullable Boolean test) {}
