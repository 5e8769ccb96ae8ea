package org.scrutin.claims.chronicle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A chronicled act in its place.
 *
 * @param test true of a rehearsal; else absent
 * @param undated true where its date is not known; else absent
 * @param logIndex in the docket's log
 */
record ChronicleAnswer(
    String id,
    @JsonUnwrapped ChronicleLeaf act,
    @Nullable Boolean test,
    @Nullable Boolean undated,
    long logIndex) {}
