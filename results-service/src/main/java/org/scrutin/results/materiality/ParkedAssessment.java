package org.scrutin.results.materiality;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is not assessed any more because that failed too often.
 *
 * @param failure the last one, for whoever mends it
 */
record ParkedAssessment(
    String claim,
    String election,
    @Nullable String tally,
    OffsetDateTime since,
    @Nullable String failure) {}
