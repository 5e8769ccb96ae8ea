package org.scrutin.results.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.lots.DrawnLot;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * What the leaf of a draw commits to.
 *
 * @param announcement place in the log of the leaf that announced the seed's source
 * @param signatures of who proposed and who confirmed it
 */
record DrawLeaf(
    String unit,
    List<DrawnLot> lots,
    String method,
    @Nullable String document,
    @Nullable String seed,
    @Nullable Long announcement,
    List<SignatureLeaf> signatures) {}
