package org.scrutin.results.figures.margins;

import org.scrutin.seats.margins.Unavailable;

/** Why margins cannot be computed, for a sentence in any language. */
enum NotComputable {
  /** No votes are published. */
  NO_VOTES,
  NATIONAL_TIER,
  LINKED_LISTS,
  CANDIDATES,
  /** More cases would have to be looked at than are. */
  TOO_MANY_CASES,
  NO_COMMON_DIVISOR,
  DISTANCE_WITH_THRESHOLD;

  static NotComputable of(Unavailable why) {
    return switch (why) {
      case NATIONAL_TIER -> NATIONAL_TIER;
      case LINKED_LISTS -> LINKED_LISTS;
      case CANDIDATES, DISTANCE_WITH_CANDIDATES -> CANDIDATES;
      case NO_COMMON_DIVISOR -> NO_COMMON_DIVISOR;
      case DISTANCE_WITH_THRESHOLD -> DISTANCE_WITH_THRESHOLD;
    };
  }

  /** The reason as answers have it. */
  static String sentence(Unavailable why) {
    return "not computable: " + why.sentence();
  }
}
