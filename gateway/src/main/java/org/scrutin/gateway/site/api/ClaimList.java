package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * What claims-service says of one election.
 *
 * @param claims in the order of filing
 * @param claimsCut whether there are more
 * @param acts of the chronicle, by date
 * @param actsCut whether there are more
 */
public record ClaimList(
    List<Claim> claims, boolean claimsCut, List<PublicAct> acts, boolean actsCut) {}
