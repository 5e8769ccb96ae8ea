package org.scrutin.claims.docket;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of acts. */
public enum ActType {
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

  /** As in the interface: {@code investigation-opened}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ActType> of(String code) {
    return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
