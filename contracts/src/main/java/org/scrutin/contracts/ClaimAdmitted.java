package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim was admitted: it will be looked at. Stream key: the claim's reference.
 *
 * @param filedBy whose numbers these are
 * @param target always names a tally
 * @param annul stations or other units whose annulment is sought
 * @param votesAffected what the claim says of votes, as it was admitted
 * @param claimedSeats of the whole, by list code
 * @param claimedUnits by unit, then by list code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimAdmitted(
    String ref,
    String election,
    Filer filedBy,
    ClaimTarget target,
    @Nullable List<AnnulledUnit> annul,
    List<AffectedVotes> votesAffected,
    @Nullable Map<String, Integer> claimedSeats,
    @Nullable Map<String, Map<String, Integer>> claimedUnits,
    OffsetDateTime admittedAt) {

  public static final String TYPE = "org.scrutin.claim.admitted.v1";

  /** A unit whose annulment is sought. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AnnulledUnit(String unit) {}
}
