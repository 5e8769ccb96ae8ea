package org.scrutin.results.release;

import java.util.List;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of a retraction commits to.
 *
 * @param signatures of who proposed and who confirmed it
 */
record RetractionLeaf(String release, String reason, List<SignatureLeaf> signatures) {}
