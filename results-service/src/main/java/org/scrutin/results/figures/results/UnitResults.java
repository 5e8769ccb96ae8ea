package org.scrutin.results.figures.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.figures.Basis;
import org.scrutin.results.figures.UnitFigures;
import org.scrutin.results.figures.UnitFiguresReader;
import org.scrutin.results.sheets.FiguresAnswer;

/**
 * Figures of a unit. A figure that nothing states is absent, not 0.
 *
 * @param name as units.csv gives it
 * @param names in further languages
 * @param statedBy by figure how many of the counted sheets state it, where not all of them do
 * @param votes by list code
 * @param basis what the figures rest on
 * @param declared the announcement that the votes come from; absent on sheets alone
 * @param sheets sums of the counted sheets where an announcement goes beyond them
 * @param turnout ballots among registered voters, of what states both
 * @param traceability share of the votes that sheets back; absent where there are none
 */
public record UnitResults(
    String unit,
    String kind,
    String name,
    @Nullable Map<String, String> names,
    Stations stations,
    @JsonUnwrapped FiguresAnswer figures,
    @Nullable Map<String, Integer> statedBy,
    @Nullable Map<String, Long> votes,
    Basis basis,
    @Nullable Announcement declared,
    @Nullable SheetTotals sheets,
    UnitFigures.@Nullable Turnout turnout,
    @Nullable Share traceability) {

  static UnitResults of(ResultUnit unit, UnitFiguresReader.Row row) {
    UnitFigures known = row.figures();
    UnitFigures.Backed backed = known.backed();
    return new UnitResults(
        unit.code(),
        unit.kind(),
        unit.name(),
        unit.names().isEmpty() ? null : unit.names(),
        new Stations(row.expected(), row.counted(), row.quarantined()),
        FiguresAnswer.of(known.figures()),
        known.statedBy().isEmpty() ? null : known.statedBy(),
        known.votes().isEmpty() ? null : known.votes(),
        known.basis(),
        known.declared(),
        backed == null ? null : SheetTotals.of(backed),
        known.turnout(),
        known.traceability());
  }

  /**
   * Stations of the unit.
   *
   * @param quarantined whose sheets wait for a decision and are not counted
   */
  @Schema(name = "StationCounts")
  record Stations(int expected, int counted, int quarantined) {}

  /** Sums of counted sheets, as the figures of the unit are. */
  record SheetTotals(@JsonUnwrapped FiguresAnswer figures, Map<String, Long> votes) {

    private static SheetTotals of(UnitFigures.Backed backed) {
      return new SheetTotals(FiguresAnswer.of(backed.figures()), backed.votes());
    }
  }
}
