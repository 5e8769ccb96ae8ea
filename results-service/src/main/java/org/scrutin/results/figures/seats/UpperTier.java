package org.scrutin.results.figures.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.OpenLots;
import org.scrutin.seats.allocation.Allocation;

/**
 * What a rule of two tiers has above its constituencies.
 *
 * @param levelling seats that it gives beside theirs, by list position; null where it gives none or
 *     waits
 * @param lots between lists for levelling seats or between constituencies for their number of
 *     seats; null where none are needed
 * @param drawn places in the log of the draws that decided
 * @param unassigned seats of the whole that nobody can have
 * @param waitsFor ids of the constituencies without votes or with open lots for which it waits
 * @param explained null where it is not asked for
 */
record UpperTier(
    @Nullable List<Integer> levelling,
    @Nullable OpenLots lots,
    List<Long> drawn,
    int unassigned,
    List<Integer> waitsFor,
    @Nullable Explained explained) {
  UpperTier {
    waitsFor = List.copyOf(waitsFor);
  }

  /**
   * How it came about.
   *
   * @param units ids of the constituencies by their place in the allocation
   */
  record Explained(Allocation allocation, List<Integer> units) {}
}
