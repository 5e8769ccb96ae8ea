package org.scrutin.results.materiality;

import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.tally.FigureAccess;

/**
 * A claim that is to be assessed, and what on.
 *
 * @param scope canonical JSON of the admission
 * @param admission version of that fact in the claim's stream
 * @param tallyId null where there is no such tally
 * @param access who may read the tally's figures
 * @param revision of the tally
 * @param logSize of the election; null where there is none
 * @param release place of the last release that holds the tally; null where none does
 * @param releasedSince whether that one is new since the last assessment
 * @param conclusion as published last; null if there was none
 */
record DueClaim(
    String claim,
    String scope,
    long admission,
    @Nullable Integer tallyId,
    FigureAccess access,
    long revision,
    @Nullable Long logSize,
    @Nullable Long release,
    boolean releasedSince,
    @Nullable String conclusion) {}
