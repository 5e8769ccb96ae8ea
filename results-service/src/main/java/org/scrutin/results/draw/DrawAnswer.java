package org.scrutin.results.draw;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.lots.DrawMethod;
import org.scrutin.results.figures.lots.DrawnLot;
import org.scrutin.results.proposal.ProposalState;

/**
 * A drawing of lots.
 *
 * @param unit code of the unit whose seats wait
 * @param lots one for each seat
 * @param document {@code sha256:...} of the minutes of a draw by hand
 * @param seed of a draw by seed
 * @param state seats follow it once it is {@code confirmed}
 * @param logIndex of its leaf in the tally's log, once it is confirmed
 * @param test true of a rehearsal; else absent
 */
record DrawAnswer(
    int id,
    String unit,
    List<DrawnLot> lots,
    DrawMethod method,
    @Nullable String document,
    @Nullable String seed,
    ProposalState state,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable Long logIndex,
    @Nullable Boolean test) {}
