package org.scrutin.results.imports.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.checks.Checks;
import org.scrutin.results.checks.Finding;
import org.scrutin.results.checks.FindingJson;
import org.scrutin.results.checks.Station;
import org.scrutin.results.count.SheetTotals;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.SheetHasher;
import org.scrutin.results.sheets.SheetLeaf;
import org.scrutin.results.sheets.StationState;

/**
 * Takes the rows of one import: checks them, compares them with what the tally has, gives them
 * version, salt and leaf hash, sums them up, and writes them to the staging tables in chunks. Its
 * memory is two chunks, one batch of rows and the sums.
 */
public final class Staging implements SheetSink {
  private static final int BATCH = 4_096;

  private record Row(String unit, int unitId, int[] values) {}

  private final Function<List<Integer>, Map<Integer, StationState>> current;
  private final @Nullable StagingWriter writer;
  private final Checks checks;
  private final IntUnaryOperator rolls;
  private final SwappedLines swapped;
  private final SheetHasher hasher;
  private final SheetTotals totals;
  private final List<Row> batch = new ArrayList<>(BATCH);
  private int seq;
  private long accepted;
  private long quarantined;
  private long unchanged;

  /**
   * @param current finds what the stations of a batch have now
   * @param writer takes the rows away; null for a dry run
   */
  Staging(
      Function<List<Integer>, Map<Integer, StationState>> current,
      @Nullable StagingWriter writer,
      Checks checks,
      UnitIndex units,
      SheetHasher hasher,
      SheetTotals totals) {
    this.current = current;
    this.writer = writer;
    this.checks = checks;
    this.rolls = units::roll;
    this.swapped = new SwappedLines(units, current);
    this.hasher = hasher;
    this.totals = totals;
  }

  @Override
  public void accept(String unit, int unitId, int[] values) {
    batch.add(new Row(unit, unitId, values));
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Takes what is left, and waits until all rows are in the staging tables. */
  public StagedCounts finish() {
    flush();
    if (writer != null) {
      writer.finish();
    }
    return new StagedCounts(accepted, quarantined, unchanged);
  }

  public SheetTotals totals() {
    return totals;
  }

  private void flush() {
    Map<Integer, StationState> known = current.apply(batch.stream().map(Row::unitId).toList());
    Map<Integer, Station.Sibling> siblings = siblings();
    for (int i = 0; i < batch.size(); i++) {
      Row row = batch.get(i);
      Station station = new Station(rolls.applyAsInt(row.unitId), siblings.get(row.unitId));
      take(row, station, known.getOrDefault(row.unitId, StationState.EMPTY));
    }
    batch.clear();
  }

  private Map<Integer, Station.Sibling> siblings() {
    if (!checks.compareSiblings()) {
      return Map.of();
    }
    Map<Integer, Integer> registered = new HashMap<>();
    for (Row row : batch) {
      int voters = row.values[Figure.REGISTERED.ordinal()];
      if (voters != SheetFigures.NOT_STATED) {
        registered.put(row.unitId, voters);
      }
    }
    return swapped.find(registered);
  }

  private void take(Row row, Station station, StationState before) {
    List<Finding> findings = checks.evaluate(row.values, station);
    boolean held = findings.stream().anyMatch(Finding::quarantines);
    boolean same = before.has(row.values);
    if (same) {
      held = before.held();
      unchanged++;
    }
    Sheet sheet = new Sheet(row.unitId, row.values, held, FindingJson.of(findings));
    if (!same) {
      totals.move(row.unitId, before, before.with(sheet));
    }
    if (held) {
      quarantined++;
    } else {
      accepted++;
    }
    if (writer != null) {
      SheetLeaf leaf = hasher.leaf(row.unit, before.nextVersion(), sheet);
      writer.add(
          same,
          new StagedRow(same ? 0 : seq++, leaf, accepted + quarantined <= StagedRow.DURABLE_ROWS));
    }
  }
}
