package org.scrutin.results.count;

import java.time.OffsetDateTime;

/**
 * A count step that has moved its tally and is not committed yet.
 *
 * @param tally as it is after the step
 * @param previous revision before it
 */
public record CompletedStep(
    StepContext context, TallyHead tally, long previous, OffsetDateTime at) {}
