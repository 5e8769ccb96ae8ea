package org.scrutin.gateway.site.count;

/** What results-service says of one tally. */
record TallyData(Tally tally, Results results, Seats seats) {}
