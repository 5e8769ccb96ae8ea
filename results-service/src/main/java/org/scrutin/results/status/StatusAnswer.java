package org.scrutin.results.status;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.ProposalState;
import org.scrutin.results.sheets.StationStatus;

/**
 * A status of a station.
 *
 * @param unit code of the station
 * @param into code of the station that it was merged into
 * @param state it counts once it is {@code confirmed}
 * @param inForce whether it is what was confirmed last
 * @param logIndex of its leaf in the election's log, once it is confirmed
 * @param test true of a rehearsal; else absent
 */
record StatusAnswer(
    int id,
    String unit,
    StationStatus status,
    String reason,
    String legalBasis,
    @Nullable String into,
    ProposalState state,
    boolean inForce,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable Long logIndex,
    @Nullable Boolean test) {}
