package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What results-service says of one tally.
 *
 * @param missing sheets that are not counted, the first of them
 * @param findings of its newest sheets, the first of them
 * @param held whether what is shown holds it; a release may not
 * @param complete codes of the constituencies whose seats alone are given, because other sheets are
 *     missing; null where that does not limit them
 */
public record TallyData(
    Tally tally,
    Results results,
    Seats seats,
    List<MissingSheet> missing,
    List<Finding> findings,
    boolean held,
    @Nullable List<String> complete) {

  /** With all seats that it gives. */
  TallyData(
      Tally tally,
      Results results,
      Seats seats,
      List<MissingSheet> missing,
      List<Finding> findings,
      boolean held) {
    this(tally, results, seats, missing, findings, held, null);
  }

  /**
   * Whether seats must be limited: whoever is not the authority need not collect all sheets, and
   * seats of a part of them would be a result that nobody gave.
   */
  boolean limited() {
    return held && !tally.authority() && "computed".equals(seats.basis()) && results.partOfSheets();
  }

  /**
   * With the seats of complete constituencies alone.
   *
   * @param units figures of the constituencies
   */
  TallyData within(List<Results> units) {
    Set<String> all =
        units.stream()
            .filter(unit -> unit.stations() != null && unit.stations().complete())
            .map(Results::unit)
            .collect(Collectors.toSet());
    Seats within = seats.within(all);
    return new TallyData(
        tally,
        results,
        within,
        missing,
        findings,
        held,
        within.constituencies().stream().map(Seats.Constituency::unit).toList());
  }

  /** Of a tally that a release does not hold. */
  static TallyData notHeld(Tally tally) {
    return new TallyData(tally, Results.NONE, Seats.NONE, List.of(), List.of(), false);
  }
}
