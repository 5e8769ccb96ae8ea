package org.scrutin.results.calculator;

import java.util.Optional;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Unavailable;

/**
 * Why a question about the seats of lists has no answer.
 *
 * @param words the same in English
 */
record Uncomputed(Reason reason, String words) {
  private static final int MOST_LISTS = 100;

  /** For a sentence in any language. */
  enum Reason {
    /** Largest remainders have no common divisor, by which lists are compared. */
    METHOD,
    LINKED_LISTS,
    CANDIDATES,
    /** The lists and seats, or the cases to look at, are too many for an answer at once. */
    TOO_LARGE
  }

  /**
   * Nothing where there is one.
   *
   * @param what is asked, as a subject of a sentence
   * @param most lists times seats
   */
  static Optional<Uncomputed> of(Calculation calculation, Race race, String what, int most) {
    long size = (long) race.votes().length * race.seats();
    if (calculation.limited()) {
      return uncomputed(
          Reason.CANDIDATES, what + " is not computed where lists can run out of candidates");
    }
    if (!calculation.rule().links().isEmpty()) {
      return uncomputed(Reason.LINKED_LISTS, what + " is not computed for linked lists");
    }
    if (Unavailable.ofTargets(race).isPresent()) {
      return uncomputed(
          Reason.METHOD, what + " is computed for methods with divisors and for plurality");
    }
    return race.votes().length > MOST_LISTS || size > most
        ? uncomputed(
            Reason.TOO_LARGE, "%s is computed for lists times seats up to %d".formatted(what, most))
        : Optional.empty();
  }

  private static Optional<Uncomputed> uncomputed(Reason reason, String words) {
    return Optional.of(new Uncomputed(reason, words));
  }
}
