package org.scrutin.results.figures.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.figures.Basis;
import org.scrutin.results.figures.Released;
import org.scrutin.results.figures.UnitFigures;
import org.scrutin.results.figures.UnitFiguresReader;
import org.scrutin.results.sheets.FiguresAnswer;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetClasses;

/**
 * Figures of a unit. A figure that nothing states is absent, not 0.
 *
 * @param name as units.csv gives it
 * @param names in further languages
 * @param sheets in which class each expected one is
 * @param findings of the newest sheets, held back or not
 * @param statedBy by figure how many of the counted sheets state it, where not all of them do
 * @param votes by list code
 * @param basis what the figures rest on
 * @param declared the announcement that the votes come from; absent on sheets alone
 * @param turnout ballots among registered voters, of what states both
 * @param traceability share of the votes that sheets back; absent where there are none
 * @param released under which release they stand; of a child only where that is another than its
 *     parent's
 */
public record UnitResults(
    String unit,
    String kind,
    String name,
    @Nullable Map<String, String> names,
    Stations stations,
    Sheets sheets,
    FindingCounts findings,
    @JsonUnwrapped FiguresAnswer figures,
    @Nullable Map<String, Integer> statedBy,
    @Nullable Map<String, Long> votes,
    Basis basis,
    @Nullable Announcement declared,
    UnitFigures.@Nullable Turnout turnout,
    @Nullable Share traceability,
    @JsonUnwrapped Released released) {

  static UnitResults of(ResultUnit unit, UnitFiguresReader.Row row, Released released) {
    UnitFigures known = row.figures();
    return new UnitResults(
        unit.code(),
        unit.kind(),
        unit.name(),
        unit.names().isEmpty() ? null : unit.names(),
        new Stations(row.classes().expected(), row.classes().counted(), row.quarantined()),
        Sheets.of(row.classes(), known.backed()),
        row.findings(),
        FiguresAnswer.of(known.figures()),
        known.statedBy().isEmpty() ? null : known.statedBy(),
        known.votes().isEmpty() ? null : known.votes(),
        known.basis(),
        known.declared(),
        known.turnout(),
        known.traceability(),
        released);
  }

  /**
   * Stations of the unit.
   *
   * @param quarantined whose newest sheet waits for a decision, whether or not an older one counts
   */
  @Schema(name = "StationCounts")
  record Stations(int expected, int counted, int quarantined) {}

  /**
   * The expected sheets, each in exactly one class: counted, quarantined, awaited, or the status of
   * its station. Where an announcement goes beyond the counted ones, also what these add up to.
   *
   * @param quarantined of whose stations nothing is counted
   * @param status by the stations' status, those that any has
   * @param votes by list code; absent where the unit's own figures are these
   */
  @Schema(name = "SheetCounts")
  record Sheets(
      int expected,
      int counted,
      int quarantined,
      int awaited,
      Map<String, Integer> status,
      @JsonUnwrapped FiguresAnswer figures,
      @Nullable Map<String, Long> votes) {

    private static Sheets of(SheetClasses classes, UnitFigures.@Nullable Backed backed) {
      Map<String, Integer> status = new LinkedHashMap<>();
      for (SheetClass one : SheetClass.OF_STATUS) {
        if (classes.of(one) > 0) {
          status.put(one.code(), classes.of(one));
        }
      }
      return new Sheets(
          classes.expected(),
          classes.counted(),
          classes.of(SheetClass.QUARANTINED),
          classes.of(SheetClass.AWAITED),
          status,
          FiguresAnswer.of(backed == null ? Map.of() : backed.figures()),
          backed == null ? null : backed.votes());
    }
  }
}
