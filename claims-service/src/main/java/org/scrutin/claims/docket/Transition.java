package org.scrutin.claims.docket;

import java.time.OffsetDateTime;
import java.util.Set;

/** What comes of an act: the next docket, or why there is none. */
public sealed interface Transition {

  /** The act holds. */
  record Taken(Docket docket) implements Transition {}

  /** The claim does not stand where this act is possible. */
  record NotNow(State state, ActType act, Set<ActType> possible) implements Transition {}

  /**
   * Who filed, entered or admitted a claim does not decide it; who recorded a withdrawal does not
   * confirm it.
   */
  record SamePerson(ActType act) implements Transition {}

  /** The act would be before the last one. */
  record TooEarly(OffsetDateTime last) implements Transition {}
}
