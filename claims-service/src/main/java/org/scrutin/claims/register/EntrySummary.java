package org.scrutin.claims.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Coded;
import org.scrutin.claims.docket.State;

/**
 * An entry of a docket among those of all; the docket says the rest.
 *
 * @param test true of a rehearsal; else absent
 * @param sequence from 1, gapless within the docket
 * @param state that it led to
 * @param at the time that counts
 * @param enteredAt when it was entered here
 * @param logIndex of its leaf in the docket's log
 */
record EntrySummary(
    String ref,
    @Nullable Boolean test,
    int sequence,
    ActType type,
    State state,
    OffsetDateTime at,
    OffsetDateTime enteredAt,
    long logIndex) {

  /** As the database has it. */
  EntrySummary(
      String ref,
      boolean test,
      int sequence,
      String type,
      String state,
      OffsetDateTime at,
      OffsetDateTime enteredAt,
      long logIndex) {
    this(
        ref,
        test ? Boolean.TRUE : null,
        sequence,
        Coded.find(ActType.values(), type).orElseThrow(),
        Coded.find(State.values(), state).orElseThrow(),
        at,
        enteredAt,
        logIndex);
  }
}
