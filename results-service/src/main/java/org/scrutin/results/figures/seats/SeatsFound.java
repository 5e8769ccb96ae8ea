package org.scrutin.results.figures.seats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.Declared;
import org.scrutin.results.figures.Basis;

/** What a tally knows of the seats of a unit. */
sealed interface SeatsFound {
  /**
   * Seats that follow from votes.
   *
   * @param fromSheets else from announced votes
   * @param tier of the whole above its constituencies; null without one, and for a part of the
   *     whole
   * @param keptOut lists that miss a national threshold
   */
  record Computed(
      boolean fromSheets,
      List<ContestSeats> contests,
      @Nullable UpperTier tier,
      List<KeptOut> keptOut)
      implements SeatsFound {

    Basis basis() {
      return fromSheets ? Basis.SHEETS : Basis.DECLARED;
    }

    /**
     * Lots that are to be drawn, by unit id: those of the whole first.
     *
     * @param root id of the whole
     */
    Map<Integer, OpenLots> openLots(int root) {
      Map<Integer, OpenLots> open = new LinkedHashMap<>();
      OpenLots above = tier == null ? null : tier.lots();
      if (above != null) {
        open.put(root, above);
      }
      for (ContestSeats contest : contests) {
        OpenLots lots = contest.lots();
        if (lots != null) {
          open.put(contest.unit(), lots);
        }
      }
      return open;
    }

    /** Places in the log of the draws that decided, in its order. */
    List<Long> drawn() {
      Stream<Long> above = tier == null ? Stream.empty() : tier.drawn().stream();
      return Stream.concat(above, contests.stream().flatMap(one -> one.drawn().stream()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /**
   * Seats that the source announced.
   *
   * @param seats of the unit by list position, -1 for a list on which it is silent; null where it
   *     named only a part of them
   * @param by of the unit, or the latest of the constituencies'
   * @param contests by unit id, in the order of the ids
   */
  record Announced(
      @Nullable List<Integer> seats, Announcement by, Map<Integer, Declared<int[]>> contests)
      implements SeatsFound {}

  /** Nothing is counted or announced that gives seats. */
  record Nothing() implements SeatsFound {}
}
