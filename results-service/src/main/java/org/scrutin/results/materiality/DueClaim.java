package org.scrutin.results.materiality;

import org.jspecify.annotations.Nullable;

/**
 * A claim that is to be assessed, and what on.
 *
 * @param scope canonical JSON of the admission
 * @param admission version of that fact in the claim's stream
 * @param tallyId null where there is no such tally
 * @param published whether the tally is
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
    boolean published,
    long revision,
    @Nullable Long logSize,
    @Nullable Long release,
    boolean releasedSince,
    @Nullable String conclusion) {}
