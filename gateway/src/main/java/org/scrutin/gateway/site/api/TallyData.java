package org.scrutin.gateway.site.api;

/** What results-service says of one tally. */
public record TallyData(Tally tally, Results results, Seats seats) {}
