package org.scrutin.results.quarantine;

import java.util.List;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of a release commits to.
 *
 * @param version of the unit's sheet
 * @param reason of who proposed it
 * @param confirmation reason of who confirmed it
 * @param signatures of both
 */
record QuarantineReleaseLeaf(
    String unit, int version, String reason, String confirmation, List<SignatureLeaf> signatures) {}
