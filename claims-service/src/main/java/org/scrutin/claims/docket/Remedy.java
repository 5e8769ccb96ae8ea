package org.scrutin.claims.docket;

import java.util.List;

/**
 * What a decision orders.
 *
 * @param kind correct, re-tabulate, recount, exclude-ballots, annul-station, re-run, ...
 * @param units codes; empty for the claim's own
 */
public record Remedy(String kind, List<String> units) {}
