package org.scrutin.seats.margins;

import java.util.List;
import java.util.Optional;

/** The seats of a race change where those of any of its components do. */
final class NearestOfComponents implements Nearest {
  private final List<NearestBySearch> components;

  NearestOfComponents(List<NearestBySearch> components) {
    this.components = List.copyOf(components);
  }

  @Override
  public Optional<Found> within(long most, Verdict verdict) {
    Found nearest = null;
    long limit = most;
    for (NearestBySearch component : components) {
      Found found = limit < 0 ? null : component.within(limit, verdict).orElse(null);
      if (found != null) {
        nearest = found;
        limit = found.ballots() - 1;
      }
    }
    return Optional.ofNullable(nearest);
  }

  @Override
  public Verdict verdict(Witness witness) {
    return components.stream()
        .map(component -> component.verdict(witness))
        .reduce(Verdict.NONE, Verdict::or);
  }

  @Override
  public boolean excludes(long ballots, Verdict verdict) {
    return components.stream().allMatch(component -> component.excludes(ballots, verdict));
  }
}
