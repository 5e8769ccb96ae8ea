package org.scrutin.claims.register;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Coded;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.ground.Ground;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.text.Codes;

/**
 * Which claims are wanted; null is any.
 *
 * @param ground a code; of a broad ground its narrower ones too
 * @param unit code of a unit that the claim names as it was filed or as it was admitted, in any
 *     form of Unicode
 * @param test about rehearsals, whose claims are a register of their own; without an election that
 *     is named they are not wanted unless asked for
 * @param asOf by the end of that day, in the time zone of each claim's election
 */
record Filter(
    @Nullable String election,
    @Nullable String state,
    @Nullable String ground,
    @Nullable String unit,
    @Nullable String kind,
    @Nullable Boolean test,
    @Nullable LocalDate asOf) {

  private static final String GROUNDS =
      Grounds.ALL.stream().map(Ground::code).collect(Collectors.joining(", "));

  /**
   * @throws Refusal 400 if one of them has none of its values
   */
  Filter {
    if (state != null && Coded.find(State.values(), state).isEmpty()) {
      throw InvalidParameter.of("state", "is one of " + Coded.list(State.values()));
    }
    if (ground != null && Grounds.find(ground).isEmpty()) {
      throw InvalidParameter.of("ground", "is one of " + GROUNDS);
    }
    if (kind != null && Coded.find(ClaimKind.values(), kind).isEmpty()) {
      throw InvalidParameter.of("kind", "is one of " + Coded.list(ClaimKind.values()));
    }
    test = test == null && election == null ? Boolean.FALSE : test;
    unit = unit == null ? null : Codes.normalized(unit);
  }
}
