package org.scrutin.results.figures.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.OpenLots;

/**
 * Computed seats of one contest.
 *
 * @param unit its id
 * @param seats by list position, -1 for a list that is not on the ballot there; without those that
 *     wait for lots
 * @param lots null where none are needed
 * @param drawn places in the log of the draws that decided
 * @param unassigned seats that nobody can have
 * @param toGive how many seats it has, where that follows from votes; null where its unit states it
 * @param keptOut lists that miss a threshold there
 * @param worksheet null where it is not asked for
 */
record ContestSeats(
    int unit,
    List<Integer> seats,
    @Nullable OpenLots lots,
    List<Long> drawn,
    int unassigned,
    @Nullable Integer toGive,
    List<KeptOut> keptOut,
    @Nullable Worksheet worksheet) {
  static final int NOT_ON_BALLOT = -1;
}
