package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.Lots;

/**
 * Drawings of lots of a unit, while its seats are given once. One answers exactly its own lots: the
 * same seats between the same lists. Where votes change so that others tie, it answers nothing.
 */
public final class UnitDraws implements Draws {
  private final List<Recorded> recorded;
  private final List<String> codes;
  private final SequencedSet<Long> used = new LinkedHashSet<>();

  /**
   * @param codes of who may tie, by position
   */
  UnitDraws(List<Recorded> recorded, List<String> codes) {
    this.recorded = recorded;
    this.codes = codes;
  }

  /**
   * One of them.
   *
   * @param index of its leaf
   * @param seat number of the first
   */
  record Recorded(long index, int seat, int seats, List<String> tied, List<String> winners) {
    private boolean answers(int first, int number, Set<String> codes) {
      return seat == first && seats == number && codes.equals(Set.copyOf(tied));
    }
  }

  @Override
  public @Nullable List<Integer> winners(Lots lots) {
    if (recorded.isEmpty()) {
      return null;
    }
    Set<String> tied = new LinkedHashSet<>();
    lots.lists().forEach(position -> tied.add(codes.get(position)));
    for (Recorded one : recorded) {
      if (one.answers(lots.seat(), lots.seats(), tied)) {
        used.add(one.index());
        return one.winners().stream().map(codes::indexOf).toList();
      }
    }
    return null;
  }

  /** Places in the log of those that decided something so far, in the order of need. */
  public List<Long> used() {
    return new ArrayList<>(used);
  }
}
