package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim was filed. Stream key: the claim's reference. What it says is alleged, not found.
 *
 * @param ref as in {@code KH-2013-0001}
 * @param kind complaint or rival-result
 * @param ground code of the catalogue, as in {@code voter-list/missing}
 * @param respondent who is complained of
 * @param decidedBy the deciding body; absent while it is not known
 * @param decidedByRespondent the deciding body is the body complained of, or subordinate to it
 * @param claimedSeats of the whole, by list code
 * @param claimedUnits by unit, then by list code
 * @param relief what is asked for
 * @param filedAt when it was received; of a historic filing, then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimFiled(
    String ref,
    String election,
    String kind,
    String ground,
    String respondent,
    @Nullable String decidedBy,
    boolean decidedByRespondent,
    Filer filedBy,
    ClaimTarget target,
    @Nullable Map<String, Integer> claimedSeats,
    @Nullable Map<String, Map<String, Integer>> claimedUnits,
    List<String> relief,
    OffsetDateTime filedAt) {

  public static final String TYPE = "org.scrutin.claim.filed.v1";
}
