package org.scrutin.claims.docket;

/** Kinds of acts. */
public enum ActType implements Coded {
  FILED(State.FILED),
  ADMITTED(State.ADMITTED),
  INADMISSIBLE(State.INADMISSIBLE),
  INVESTIGATION_OPENED(State.UNDER_INVESTIGATION),
  INVESTIGATION_CLOSED(State.ADMITTED),
  DECIDED(State.DECIDED),
  WITHDRAWN(State.WITHDRAWN);

  private final State leadsTo;

  ActType(State leadsTo) {
    this.leadsTo = leadsTo;
  }

  public State leadsTo() {
    return leadsTo;
  }
}
