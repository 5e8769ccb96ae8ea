package org.scrutin.seats.margins;

import java.util.Optional;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.SignpostMethod;

/** Why there are no exact margins; better none than one that may be wrong. */
public enum Unavailable {
  /** A ballot anywhere can move a seat everywhere. */
  NATIONAL_TIER(
      "margins are not available where a national tier makes seats of all constituencies' votes"),
  /**
   * The Dutch rules pass over a list that has no candidate left in each of their steps, and a group
   * of linked lists can have seats that its lists cannot fill.
   */
  CANDIDATES(
      "margins by the Dutch rules and for linked lists are not available where lists can run out"
          + " of candidates"),
  /** What a group of linked lists wins depends on all of them, and is given out once more. */
  LINKED_LISTS("distances to a number of seats are not available for linked lists"),
  /** A list that has no candidate left stands in nobody's way. */
  DISTANCE_WITH_CANDIDATES(
      "distances to a number of seats are not available where lists can run out of candidates"),
  /** Targets rest on a common divisor, which largest remainders do not have. */
  NO_COMMON_DIVISOR(
      "distances to a number of seats are available for methods with divisors and for plurality"),
  /** Every ballot more or less moves what a threshold asks for. */
  DISTANCE_WITH_THRESHOLD(
      "distances by added or removed ballots are not available where a threshold keeps lists out");

  private final String sentence;

  Unavailable(String sentence) {
    this.sentence = sentence;
  }

  /** For people to read, without a full stop. */
  public String sentence() {
    return sentence;
  }

  /** What a rule alone says of it. */
  public static Optional<Unavailable> of(SeatRule rule) {
    return rule.tiered() ? Optional.of(NATIONAL_TIER) : Optional.empty();
  }

  /** Nothing where margins are exact. */
  public static Optional<Unavailable> of(Race race) {
    return race.limited() && (race.method() instanceof Kieswet || !race.links().isEmpty())
        ? Optional.of(CANDIDATES)
        : Optional.empty();
  }

  /** Nothing where distances to a number of seats are exact: {@link Reach}, {@link Distance}. */
  public static Optional<Unavailable> ofTargets(Race race) {
    if (!race.links().isEmpty()) {
      return Optional.of(LINKED_LISTS);
    }
    if (race.limited()) {
      return Optional.of(DISTANCE_WITH_CANDIDATES);
    }
    return switch (race.method()) {
      case SignpostMethod _, Plurality _ -> Optional.empty();
      default -> Optional.of(NO_COMMON_DIVISOR);
    };
  }
}
