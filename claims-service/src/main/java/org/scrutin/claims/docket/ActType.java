package org.scrutin.claims.docket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of acts. */
public enum ActType implements Coded {
  FILED(State.FILED),
  ADMITTED(State.ADMITTED),
  INADMISSIBLE(State.INADMISSIBLE),
  INVESTIGATION_OPENED(State.UNDER_INVESTIGATION),
  INVESTIGATION_CLOSED(State.ADMITTED),
  DECIDED(State.DECIDED),
  WITHDRAWN(State.WITHDRAWN),
  WITHDRAWAL_RECORDED(null),
  WITHDRAWAL_CONFIRMED(State.WITHDRAWN);

  private final @Nullable State leadsTo;

  ActType(@Nullable State leadsTo) {
    this.leadsTo = leadsTo;
  }

  /** Where the claim stands after it; empty: where it stood before. */
  public Optional<State> leadsTo() {
    return Optional.ofNullable(leadsTo);
  }
}
