package org.scrutin.results.calculator;

import org.scrutin.seats.margins.Unavailable;

/** Why a calculation has no margins, for a sentence in any language. */
enum MarginsUnavailable {
  NATIONAL_TIER,
  CANDIDATES,
  /** More cases would have to be looked at than are. */
  TOO_MANY_CASES,
  /** There are more lists than are compared pair by pair. */
  MANY_LISTS,
  /** They are computed for one constituency at a time. */
  SEVERAL_CONSTITUENCIES;

  static MarginsUnavailable of(Unavailable why) {
    return switch (why) {
      case NATIONAL_TIER -> NATIONAL_TIER;
      case CANDIDATES -> CANDIDATES;
      case LINKED_LISTS, DISTANCE_WITH_CANDIDATES, NO_COMMON_DIVISOR, DISTANCE_WITH_THRESHOLD ->
          throw new IllegalArgumentException(why + " is of distances, not of margins");
    };
  }
}
