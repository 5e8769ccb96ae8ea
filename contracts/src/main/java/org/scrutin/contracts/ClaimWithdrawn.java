package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/** Whoever filed a claim took it back. Stream key: the claim's reference. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimWithdrawn(String ref, String election, OffsetDateTime withdrawnAt) {

  public static final String TYPE = "org.scrutin.claim.withdrawn.v1";
}
