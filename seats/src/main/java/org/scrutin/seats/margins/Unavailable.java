package org.scrutin.seats.margins;

import java.util.Optional;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/** Why there are no exact margins; better none than one that may be wrong. */
public enum Unavailable {
  /**
   * Other quotas than Hare's and the Dutch rules: their second steps (a quota made anew, averages
   * for the rest, a majority's extra seat) do not follow from pairs of lists.
   */
  METHOD("margins are not available for this method"),
  /** A ballot anywhere can move a seat everywhere. */
  NATIONAL_TIER(
      "margins are not available where a national tier makes seats of all constituencies' votes"),
  /** What a group of linked lists wins depends on all of them, and is given out once more. */
  LINKED_LISTS("margins are not available for linked lists"),
  /** A list that has no candidate left is passed over. */
  CANDIDATES("margins are not available where lists can run out of candidates"),
  /** A list that comes in or falls out changes everyone's quota at once. */
  QUOTA_WITH_THRESHOLD(
      "margins are not available for largest remainders where a threshold keeps lists out"),
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
    if (rule.tiered()) {
      return Optional.of(NATIONAL_TIER);
    }
    return rule.links().isEmpty() ? Optional.empty() : Optional.of(LINKED_LISTS);
  }

  /** Nothing where margins are exact. */
  public static Optional<Unavailable> of(Race race) {
    return switch (race.method()) {
      case SignpostMethod _, Plurality _ -> Optional.empty();
      case LargestRemainder(Quota quota) when quota == Quota.HARE ->
          everybodyTakesPart(race) ? Optional.empty() : Optional.of(QUOTA_WITH_THRESHOLD);
      default -> Optional.of(METHOD);
    };
  }

  /** Nothing where distances to a number of seats are exact: {@link Reach}, {@link Distance}. */
  public static Optional<Unavailable> ofTargets(Race race) {
    return switch (race.method()) {
      case SignpostMethod _, Plurality _ -> Optional.empty();
      default -> Optional.of(NO_COMMON_DIVISOR);
    };
  }

  private static boolean everybodyTakesPart(Race race) {
    Admission admission = race.admission();
    return admission.shares().stream().mapToLong(Ratio::numerator).allMatch(part -> part == 0)
        && admission.mayTakePart().cardinality() >= race.votes().length
        && admission.mayBeKeptOut().isEmpty();
  }
}
