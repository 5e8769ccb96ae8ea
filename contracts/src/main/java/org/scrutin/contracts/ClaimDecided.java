package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A claim was decided. Stream key: the claim's reference.
 *
 * @param outcome upheld, partly-upheld or dismissed
 * @param decidedBy the body that decided
 * @param decidedByRespondent that body is the one complained of, or subordinate to it
 * @param remedies what was ordered; empty if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimDecided(
    String ref,
    String election,
    String outcome,
    String decidedBy,
    boolean decidedByRespondent,
    List<RemedyOrdered> remedies,
    OffsetDateTime decidedAt) {

  public static final String TYPE = "org.scrutin.claim.decided.v1";

  /**
   * What a decision orders.
   *
   * @param kind correct, re-tabulate, recount, exclude-ballots, annul-station, re-run, ...
   * @param units codes; empty for the claim's own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RemedyOrdered(String kind, List<String> units) {}
}
