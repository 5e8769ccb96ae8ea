package org.scrutin.claims.docket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Votes that a claim says are affected in a unit. A number of the claim's, not of ours.
 *
 * @param excluded voters alleged to have been kept from voting
 * @param voided ballots alleged to be void; {@code void} in JSON
 * @param list whose votes the void ballots are said to be; absent where unknown
 * @param basis enumerated or estimated
 * @param method how it was estimated
 * @param low lower bound of an estimate
 * @param high upper bound of an estimate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VotesAffected(
    String unit,
    @Nullable Long excluded,
    @JsonProperty("void") @Nullable Long voided,
    @Nullable String list,
    String basis,
    @Nullable String method,
    @Nullable Long low,
    @Nullable Long high) {}
