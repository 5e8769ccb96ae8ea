package org.scrutin.claims.docket;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who entered an act, and when it was done.
 *
 * @param actor the token's subject; never shown
 * @param role in which the actor did it; shown
 * @param enteredAt when it was entered here
 * @param actedAt when it was done, of a historic act; otherwise absent
 * @param source where a historic act stands
 */
public record Stamp(
    String actor,
    String role,
    OffsetDateTime enteredAt,
    @Nullable OffsetDateTime actedAt,
    @Nullable String source) {

  /** The time that counts. */
  public OffsetDateTime at() {
    return actedAt == null ? enteredAt : actedAt;
  }
}
