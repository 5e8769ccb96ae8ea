package org.scrutin.results.election.amendment;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.proposal.ProposalState;

/**
 * A change of a tree that is being counted.
 *
 * @param file rows of {@code units.csv}
 * @param state it holds once it is {@code confirmed}
 * @param logIndex of its leaf in the election's log, once it is confirmed; the pages of changed
 *     units are right before it
 * @param test true of a rehearsal; else absent
 */
public record AmendmentAnswer(
    int id,
    String reason,
    String file,
    ProposalState state,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable Long logIndex,
    @Nullable Boolean test) {

  static AmendmentAnswer of(Election election, AmendmentEntity row) {
    return new AmendmentAnswer(
        row.id,
        row.reason,
        row.file,
        row.proposal.state(true),
        row.proposal.proposedAt(),
        row.proposal.confirmedAt(),
        row.logIndex,
        election.definition().testMark());
  }
}
