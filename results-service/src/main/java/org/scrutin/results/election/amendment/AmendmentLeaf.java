package org.scrutin.results.election.amendment;

import java.util.List;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of an amendment commits to.
 *
 * @param reason of who proposed it
 * @param units added and changed, which the pages right before this leaf hold
 * @param signatures of who proposed and who confirmed it
 */
record AmendmentLeaf(int amendment, String reason, int units, List<SignatureLeaf> signatures) {}
