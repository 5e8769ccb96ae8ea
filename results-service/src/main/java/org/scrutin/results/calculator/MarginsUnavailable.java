package org.scrutin.results.calculator;

import org.scrutin.seats.margins.Unavailable;

/** Why a calculation has no margins, for a sentence in any language. */
enum MarginsUnavailable {
  METHOD,
  NATIONAL_TIER,
  LINKED_LISTS,
  CANDIDATES,
  QUOTA_WITH_THRESHOLD,
  /** There are more lists than are compared pair by pair. */
  MANY_LISTS,
  /** They are computed for one constituency at a time. */
  SEVERAL_CONSTITUENCIES;

  static MarginsUnavailable of(Unavailable why) {
    return switch (why) {
      case METHOD -> METHOD;
      case NATIONAL_TIER -> NATIONAL_TIER;
      case LINKED_LISTS -> LINKED_LISTS;
      case CANDIDATES -> CANDIDATES;
      case QUOTA_WITH_THRESHOLD -> QUOTA_WITH_THRESHOLD;
      case NO_COMMON_DIVISOR, DISTANCE_WITH_THRESHOLD ->
          throw new IllegalArgumentException(why + " is of distances, not of margins");
    };
  }
}
