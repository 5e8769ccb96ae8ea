package org.scrutin.claims.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What a claim could change in seats if it were true.
 *
 * @param test true of a rehearsal; else absent
 */
record MaterialityAnswer(
    String ref, @Nullable Boolean test, @JsonUnwrapped AssessmentAnswer assessment) {}
