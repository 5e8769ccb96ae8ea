package org.scrutin.results.draw;

import java.time.OffsetDateTime;
import java.util.List;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of an announcement commits to.
 *
 * @param signatures of who made it
 */
record AnnouncementLeaf(
    String unit,
    int seat,
    int seats,
    List<String> tied,
    String source,
    OffsetDateTime at,
    List<SignatureLeaf> signatures) {}
