package org.scrutin.results.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.scrutin.results.election.log.Pseudonyms;

/**
 * Whose act a leaf is.
 *
 * @param person pseudonym
 */
public record SignatureLeaf(OffsetDateTime at, String person) {

  /** Of a confirmed proposal: who proposed it, then who confirmed it. */
  public static List<SignatureLeaf> of(Proposal proposal, Pseudonyms pseudonyms) {
    return List.of(
        new SignatureLeaf(proposal.proposedAt(), pseudonyms.of(proposal.proposedBy())),
        new SignatureLeaf(
            Objects.requireNonNull(proposal.confirmedAt()), pseudonyms.of(proposal.confirmedBy())));
  }
}
