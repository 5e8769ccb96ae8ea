package org.scrutin.results.count;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetLeaf;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;

/** Stages sheets as an import does, and sums what they add. */
final class StagedSheets {
  private static final String STAGE =
      "insert into staged_sheet (import_id, seq, version, salt, leaf_hash, unit_id, quarantined,"
          + " registered, ballots, blank, valid, votes, findings)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ',', 'null')::int[], ?)";

  final UUID id = UUID.randomUUID();
  final TotalsDelta delta = new TotalsDelta();
  private final SyntheticElection country;

  private StagedSheets(SyntheticElection country) {
    this.country = country;
  }

  /**
   * @param sheets of different stations
   */
  static StagedSheets of(SyntheticElection country, List<Sheet> sheets) {
    StagedSheets staged = new StagedSheets(country);
    Map<Integer, StationState> states = staged.states(sheets);
    SheetTotals totals = country.totals();
    int seq = 0;
    for (Sheet sheet : sheets) {
      StationState before = states.getOrDefault(sheet.unitId(), StationState.EMPTY);
      staged.stage(seq++, before.nextVersion(), sheet);
      totals.move(sheet.unitId(), before, before.with(sheet));
    }
    staged.delta.add(totals.delta());
    return staged;
  }

  private Map<Integer, StationState> states(List<Sheet> sheets) {
    List<Integer> units = sheets.stream().map(Sheet::unitId).toList();
    return StationStateReader.read(
        new Sql(CountDatabase.source()), country.tallyId(), units, Long.MAX_VALUE);
  }

  void stage(int seq, int version, Sheet sheet) {
    SheetLeaf leaf = country.hasher().leaf(country.index().code(sheet.unitId()), version, sheet);
    StringBuilder votes = new StringBuilder();
    for (int list = Figure.COUNT; list < sheet.values().length; list++) {
      int vote = sheet.values()[list];
      votes.append(votes.isEmpty() ? "" : ",").append(vote < 0 ? "null" : vote);
    }
    CountDatabase.execute(
        STAGE,
        id,
        seq,
        version,
        leaf.salt(),
        leaf.hash(),
        sheet.unitId(),
        sheet.quarantined(),
        stated(sheet, Figure.REGISTERED),
        sheet.values()[Figure.BALLOTS.ordinal()],
        stated(sheet, Figure.BLANK),
        sheet.values()[Figure.VALID.ordinal()],
        votes.toString(),
        sheet.findings().json());
  }

  private static @Nullable Integer stated(Sheet sheet, Figure figure) {
    int value = sheet.values()[figure.ordinal()];
    return value < 0 ? null : Integer.valueOf(value);
  }

  void count(OpenStep step) {
    step.appendStaged(id);
    step.move(delta);
  }
}
