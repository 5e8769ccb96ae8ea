package org.scrutin.seats.margins;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each pair of lists is asked once whether it needs fewer ballots than the best so far; only where
 * it does, how many, by halving.
 */
final class NearestByPairs implements Nearest {
  private final Race race;
  private final Held held;
  private final Margin.Kind kind;
  private final Sensitivity sensitivity;

  private Verdict wanted = Verdict.CHANGE;
  private long best;
  private Freedom fewer = Freedom.adding(0);
  private @Nullable Change change;

  NearestByPairs(Race race, Held held, Margin.Kind kind) {
    this.race = race;
    this.held = held;
    this.kind = kind;
    this.sensitivity = new Sensitivity(race, held);
  }

  @Override
  public Optional<Found> within(long most, Verdict verdict) {
    wanted = verdict;
    change = null;
    limit(most + 1);
    int lists = race.votes().length;
    for (int list = 0; list < lists && best > 0; list++) {
      int a = list;
      if (sensitivity.unassigned()) {
        look(freedom -> sensitivity.entering(a, freedom));
      }
      if (held.most()[a] > 0) {
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
    return found == null
        ? Optional.empty()
        : Optional.of(new Found(best, found, Witness.of(race, kind, best, found)));
  }

  @Override
  public Verdict verdict(Witness witness) {
    return Verdict.between(held, Held.of(race.with(witness.votes(), witness.valid()).allocate()));
  }

  @Override
  public boolean excludes(long ballots, Verdict verdict) {
    return sensitivity.worst(Freedom.of(race, kind, ballots)).verdict().compareTo(verdict) < 0;
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
