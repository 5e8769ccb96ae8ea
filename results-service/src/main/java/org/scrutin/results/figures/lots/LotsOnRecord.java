package org.scrutin.results.figures.lots;

import java.util.List;
import java.util.Map;

/**
 * What a tally's log says of the lots of an answer.
 *
 * @param drawn draws that its seats follow, in the order of the log
 * @param announced by unit id, where the seed for its open lots will come from
 */
public record LotsOnRecord(List<DrawnAnswer> drawn, Map<Integer, SeedAnnouncement> announced) {
  public static final LotsOnRecord NONE = new LotsOnRecord(List.of(), Map.of());

  public LotsOnRecord {
    drawn = List.copyOf(drawn);
    announced = Map.copyOf(announced);
  }
}
