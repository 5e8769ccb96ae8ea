package org.scrutin.seats.margins;

import java.util.Optional;

/** Looks for the change of one kind that needs the fewest ballots. */
sealed interface Nearest permits NearestByPairs, NearestBySearch, NearestOfComponents {

  /**
   * A change, the fewest ballots that bring it, and votes with which it is so.
   *
   * @param ballots the fewest
   */
  record Found(long ballots, Change change, Witness witness) {}

  /** The nearest tie and the nearest change; they may be the same. */
  record Both(Found tie, Found certain) {
    Margin margin() {
      return new Margin(tie.ballots(), certain.ballots(), certain.change(), tie.change());
    }
  }

  /**
   * @throws IllegalArgumentException if margins are not available, see {@link Unavailable}
   */
  static Nearest of(Race race, Held held, Margin.Kind kind) {
    Unavailable.of(race)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why.sentence());
            });
    if (race.comparesPairs()) {
      return new NearestByPairs(race, held, kind);
    }
    return race.links().isEmpty()
        ? new NearestBySearch(Component.of(race, held), kind)
        : new NearestOfComponents(
            Component.of(race).stream()
                .map(component -> new NearestBySearch(component, kind))
                .toList());
  }

  /** The nearest change that weighs so much and needs at most so many ballots. */
  Optional<Found> within(long most, Verdict verdict);

  /** What becomes of the seats by these votes. */
  Verdict verdict(Witness witness);

  /** Whether no change of so many ballots weighs so much. */
  boolean excludes(long ballots, Verdict verdict);

  /** Nothing if no number of ballots moves a seat in this way. */
  default Optional<Both> both() {
    return within(Margin.MOST, Verdict.CHANGE)
        .map(certain -> new Both(within(certain.ballots(), Verdict.TIE).orElse(certain), certain));
  }
}
