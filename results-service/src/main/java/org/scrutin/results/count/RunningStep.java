package org.scrutin.results.count;

import java.util.List;
import java.util.UUID;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetHasher;
import org.scrutin.results.sheets.SheetLeaf;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.UnitStations;

/** Collects what one step appends; {@link StepEnd} then makes totals and seats of it. */
final class RunningStep implements OpenStep {
  private final Sql sql;
  private final TallyHead head;
  private final UnitIndex units;
  private final int values;
  private final SheetHasher hasher;
  private final SheetTotals totals;
  private final TotalsDelta delta = new TotalsDelta();
  private long next;

  RunningStep(Sql sql, TallyHead head, StepContext context) {
    this.sql = sql;
    this.head = head;
    this.units = context.units();
    this.values = context.figures();
    this.hasher = new SheetHasher(context.definition().listCodes());
    this.totals = new SheetTotals(new UnitStations(units), values);
    this.next = head.revision();
  }

  @Override
  public int tallyId() {
    return head.id();
  }

  @Override
  public int electionId() {
    return head.electionId();
  }

  @Override
  public long revision() {
    return head.revision();
  }

  @Override
  public long next() {
    return next;
  }

  TotalsDelta delta() {
    TotalsDelta all = totals.delta();
    all.add(delta);
    return all;
  }

  @Override
  public long append(String kind, String subject, int version, Record body) {
    Leaves.append(sql, head.id(), next, kind, subject, version, body);
    return next++;
  }

  @Override
  public long append(Sheet sheet) {
    requireStation(sheet);
    int unit = sheet.unitId();
    StationState before = StationStateReader.read(sql, head.id(), List.of(unit), next).get(unit);
    SheetLeaf leaf = hasher.leaf(units.code(unit), StationState.nextVersion(before), sheet);
    Leaves.append(sql, head.id(), next, leaf);
    totals.add(sheet, before);
    return next++;
  }

  @Override
  public long appendStaged(UUID importId) {
    long rows = Leaves.appendStaged(sql, head.id(), next, importId);
    next += rows;
    return rows;
  }

  @Override
  public void move(TotalsDelta by) {
    by.parts().values().forEach(part -> requireSize(part.sums().length, part.stated().length));
    delta.add(by);
  }

  private void requireStation(Sheet sheet) {
    requireSize(sheet.values().length, values);
    if (!units.contains(sheet.unitId()) || !units.kind(sheet.unitId()).station()) {
      throw new IllegalArgumentException(sheet.unitId() + " is no station of this election");
    }
  }

  private void requireSize(int figures, int stated) {
    if (figures != values || stated != figures) {
      throw new IllegalArgumentException(
          "figures and votes are " + values + " in this election, not " + figures);
    }
  }
}
