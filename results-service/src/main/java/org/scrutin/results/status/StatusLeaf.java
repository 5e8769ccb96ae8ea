package org.scrutin.results.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of a status commits to.
 *
 * @param into absent unless merged
 * @param signatures of who proposed and who confirmed it
 */
record StatusLeaf(
    String unit,
    String status,
    String reason,
    String legalBasis,
    @Nullable String into,
    List<SignatureLeaf> signatures) {}
