package org.scrutin.claims.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What a claim could change in seats if it were true. */
record MaterialityAnswer(String ref, @JsonUnwrapped AssessmentAnswer assessment) {}
