package org.scrutin.claims.docket;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a claim stands. Never stored by itself: it is what the last entry leads to. */
@Schema(name = "ClaimState")
public enum State implements Coded {
  FILED,
  ADMITTED,
  INADMISSIBLE,
  UNDER_INVESTIGATION,
  DECIDED,
  WITHDRAWN;

  /** Admitted and neither decided nor withdrawn. */
  public boolean open() {
    return this == ADMITTED || this == UNDER_INVESTIGATION;
  }

  /**
   * The acts that are possible now, unless the docket says otherwise. An open investigation is
   * closed before the decision, so that a decision can rest on it; nothing follows a decision, a
   * refusal or a withdrawal.
   */
  Set<ActType> next() {
    return switch (this) {
      case FILED ->
          EnumSet.of(
              ActType.ADMITTED,
              ActType.INADMISSIBLE,
              ActType.WITHDRAWN,
              ActType.WITHDRAWAL_RECORDED);
      case ADMITTED ->
          EnumSet.of(
              ActType.INVESTIGATION_OPENED,
              ActType.DECIDED,
              ActType.WITHDRAWN,
              ActType.WITHDRAWAL_RECORDED);
      case UNDER_INVESTIGATION ->
          EnumSet.of(ActType.INVESTIGATION_CLOSED, ActType.WITHDRAWN, ActType.WITHDRAWAL_RECORDED);
      case INADMISSIBLE, DECIDED, WITHDRAWN -> EnumSet.noneOf(ActType.class);
    };
  }
}
