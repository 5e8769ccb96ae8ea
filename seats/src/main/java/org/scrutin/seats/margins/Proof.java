package org.scrutin.seats.margins;

import java.util.Optional;

/**
 * A margin and what shows it. The library checks itself: the votes of both witnesses are allocated
 * anew, and that one ballot less does not do it is asked of every pair of lists ({@link
 * Sensitivity}).
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
    return Margin.of(race, held, kind)
        .map(
            margin ->
                new Proof(
                    margin,
                    checked(race, held, kind, margin.tieAt(), margin.tie(), Verdict.TIE),
                    checked(
                        race, held, kind, margin.certainAt(), margin.change(), Verdict.CHANGE)));
  }

  private static Witness checked(
      Race race, Held held, Margin.Kind kind, long ballots, Change change, Verdict wanted) {
    Witness witness = Witness.of(race, kind, ballots, change);
    Held then = Held.of(race.with(witness.votes(), witness.valid()).allocate());
    if (Verdict.between(held, then).compareTo(wanted) < 0) {
      throw new IllegalStateException(ballots + " ballots " + kind + " do not move the seat");
    }
    if (ballots > 0
        && new Sensitivity(race, held)
                .worst(Freedom.of(race, kind, ballots - 1))
                .verdict()
                .compareTo(wanted)
            >= 0) {
      throw new IllegalStateException("fewer than " + ballots + " ballots " + kind + " do it");
    }
    return witness;
  }
}
