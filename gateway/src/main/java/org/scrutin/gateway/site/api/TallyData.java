package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * What results-service says of one tally.
 *
 * @param missing sheets that are not counted, the first of them
 * @param findings of its newest sheets, the first of them
 * @param held whether what is shown holds it; a release may not
 */
public record TallyData(
    Tally tally,
    Results results,
    Seats seats,
    List<MissingSheet> missing,
    List<Finding> findings,
    boolean held) {

  /** Of a tally that a release does not hold. */
  static TallyData notHeld(Tally tally) {
    return new TallyData(tally, Results.NONE, Seats.NONE, List.of(), List.of(), false);
  }
}
