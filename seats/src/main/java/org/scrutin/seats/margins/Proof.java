package org.scrutin.seats.margins;

import java.util.Optional;

/**
 * A margin and what shows it. The library checks itself: the votes of both witnesses are allocated
 * anew, and that one ballot less does not do it is asked of every pair of lists ({@link
 * Sensitivity}), or of every case that quotas can make of it ({@link ComponentSearch}).
 *
 * @param tie votes with which the seats are no longer certain
 * @param certain votes with which they are wrong
 */
public record Proof(Margin margin, Witness tie, Witness certain) {

  /**
   * Nothing if no number of ballots moves a seat in this way.
   *
   * @throws IllegalArgumentException if margins are not available, see {@link Unavailable}
   * @throws IllegalStateException if the margin does not stand the check, which would be a fault
   */
  public static Optional<Proof> of(Race race, Held held, Margin.Kind kind) {
    Nearest nearest = Nearest.of(race, held, kind);
    return nearest
        .both()
        .map(
            both ->
                new Proof(
                    both.margin(),
                    checked(nearest, both.tie(), Verdict.TIE),
                    checked(nearest, both.certain(), Verdict.CHANGE)));
  }

  private static Witness checked(Nearest nearest, Nearest.Found found, Verdict wanted) {
    if (nearest.verdict(found.witness()).compareTo(wanted) < 0) {
      throw new IllegalStateException(found.ballots() + " ballots do not move the seat");
    }
    if (found.ballots() > 0 && !nearest.excludes(found.ballots() - 1, wanted)) {
      throw new IllegalStateException("fewer than " + found.ballots() + " ballots do it");
    }
    return found.witness();
  }
}
