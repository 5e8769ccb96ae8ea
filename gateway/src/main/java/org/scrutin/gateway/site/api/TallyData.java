package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * What results-service says of one tally.
 *
 * @param missing sheets that are not counted, the first of them
 * @param findings of its newest sheets, the first of them
 */
public record TallyData(
    Tally tally,
    Results results,
    Seats seats,
    List<MissingSheet> missing,
    List<Finding> findings) {}
