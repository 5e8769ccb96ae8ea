package org.scrutin.results.count;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetHasher;
import org.scrutin.results.sheets.SheetLeaf;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;
import org.scrutin.results.sheets.StationStatus;
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
  private boolean recounts;

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
  public long append(
      String kind,
      String subject,
      int version,
      Record body,
      Collection<Integer> stations,
      LongConsumer effect) {
    Map<Integer, StationState> before = StationStateReader.read(sql, head.id(), stations, next);
    long index = append(kind, subject, version, body);
    effect.accept(index);
    Map<Integer, StationState> after = StationStateReader.read(sql, head.id(), stations, next);
    for (int station : stations) {
      totals.move(
          station,
          before.getOrDefault(station, StationState.EMPTY),
          after.getOrDefault(station, StationState.EMPTY));
    }
    return index;
  }

  @Override
  public void appendDraw(int unit, int version, Record body, LongConsumer effect) {
    effect.accept(append("draw", units.code(unit), version, body));
    // Their votes are as before; what they are given is not.
    Set<Integer> given = new TreeSet<>(List.of(unit, units.root()));
    delta.add(given, TotalsDelta.Part.nothing(values));
  }

  /** The body of a leaf of units. */
  private record UnitsLeaf(String election, long electionLogSize) {}

  @Override
  public long appendUnits(long electionLogSize, Map<Integer, StationStatus> statuses) {
    return append(
        "units",
        head.electionCode(),
        Math.toIntExact(electionLogSize),
        new UnitsLeaf(head.electionCode(), electionLogSize),
        statuses.keySet(),
        index ->
            statuses.forEach(
                (station, status) ->
                    StationStatuses.insert(sql, head.id(), station, index, status)));
  }

  @Override
  public long append(Sheet sheet) {
    requireStation(sheet);
    int unit = sheet.unitId();
    StationState before = StationStateReader.read(sql, head.id(), unit, next);
    SheetLeaf leaf = hasher.leaf(units.code(unit), before.nextVersion(), sheet);
    Leaves.append(sql, head.id(), next, leaf);
    totals.move(unit, before, before.with(sheet));
    return next++;
  }

  @Override
  public long appendStaged(UUID importId) {
    long rows = Leaves.appendStaged(sql, head.id(), next, importId);
    next += rows;
    return rows;
  }

  @Override
  public void recount() {
    recounts = true;
  }

  boolean recounts() {
    return recounts;
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
