package org.scrutin.claims.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * Which claims are wanted; null is any.
 *
 * @param ground a code; of a broad ground its narrower ones too
 * @param unit code of a unit that the claim names
 * @param asOf by the end of that day, in the time zone of each claim's election
 */
record Filter(
    @Nullable String election,
    @Nullable String state,
    @Nullable String ground,
    @Nullable String unit,
    @Nullable String kind,
    @Nullable LocalDate asOf) {

  Filter {
    if (state != null && State.of(state).isEmpty()) {
      throw new Refusal(ProblemType.INVALID_PARAMETER, "There is no state " + state + ".");
    }
    if (ground != null && Grounds.find(ground).isEmpty()) {
      throw new Refusal(
          ProblemType.INVALID_PARAMETER, "There is no ground " + ground + "; see /api/v1/grounds.");
    }
    if (kind != null && !Kinds.ALL.contains(kind)) {
      throw new Refusal(
          ProblemType.INVALID_PARAMETER, "The parameter kind is one of " + Kinds.ALL + ".");
    }
  }
}
