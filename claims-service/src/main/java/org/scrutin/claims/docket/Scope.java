package org.scrutin.claims.docket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about and what it says of it.
 *
 * @param claimedSeats of the whole, by list code
 * @param claimedUnits by unit, then by list code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(
    Target target,
    @Nullable List<Annulment> annul,
    List<VotesAffected> votesAffected,
    @Nullable Map<String, Integer> claimedSeats,
    @Nullable Map<String, Map<String, Integer>> claimedUnits) {}
