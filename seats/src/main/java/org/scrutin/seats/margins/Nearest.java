package org.scrutin.seats.margins;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the change that needs the fewest ballots. Each pair of lists is asked once whether it
 * needs fewer than the best so far; only where it does, how many, by halving.
 */
final class Nearest {
  private final Race race;
  private final Held held;
  private final Margin.Kind kind;
  private final Sensitivity sensitivity;

  private Verdict wanted = Verdict.CHANGE;
  private long best;
  private Freedom fewer = Freedom.adding(0);
  private @Nullable Change change;

  Nearest(Race race, Held held, Margin.Kind kind) {
    this.race = race;
    this.held = held;
    this.kind = kind;
    this.sensitivity = new Sensitivity(race, held);
  }

  /** A change, and the fewest ballots that bring it. */
  record Found(long ballots, Change change) {}

  /** The nearest change that weighs so much and needs at most so many ballots. */
  Optional<Found> within(long most, Verdict verdict) {
    wanted = verdict;
    change = null;
    limit(most + 1);
    int lists = race.votes().length;
    for (int list = 0; list < lists && best > 0; list++) {
      int a = list;
      if (held.nobody()) {
        look(freedom -> sensitivity.entering(a, freedom));
      } else if (held.most()[a] > 0) {
        look(freedom -> sensitivity.leaving(a, freedom));
        for (int other = 0; other < lists && best > 0; other++) {
          int b = other;
          if (a != b) {
            look(freedom -> sensitivity.pair(a, b, freedom));
          }
        }
      }
    }
    Change found = change;
    return found == null ? Optional.empty() : Optional.of(new Found(best, found));
  }

  private void look(Function<Freedom, Change> way) {
    if (!reached(way.apply(fewer))) {
      return;
    }
    long ballots =
        Halving.least(0, best - 1, some -> reached(way.apply(Freedom.of(race, kind, some))));
    change = way.apply(Freedom.of(race, kind, ballots));
    limit(ballots);
  }

  private boolean reached(Change found) {
    return found.verdict().compareTo(wanted) >= 0;
  }

  private void limit(long ballots) {
    best = ballots;
    fewer = Freedom.of(race, kind, Math.max(0, ballots - 1));
  }
}
