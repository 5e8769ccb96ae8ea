package org.scrutin.results.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.results.election.units.UnitIndex;

/** Collects what one step appends; {@link StepEnd} then makes totals and seats of it. */
final class RunningStep implements OpenStep {
  private final Connection connection;
  private final TallyHead head;
  private final UnitIndex units;
  private final int lists;
  private final TotalsDelta delta = new TotalsDelta();
  private long next;

  RunningStep(Connection connection, TallyHead head, UnitIndex units, int lists) {
    this.connection = connection;
    this.head = head;
    this.units = units;
    this.lists = lists;
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

  @Override
  public Connection connection() {
    return connection;
  }

  TotalsDelta delta() {
    return delta;
  }

  @Override
  public long append(String kind, String subject, int version, JsonNode body) {
    try {
      Leaves.append(connection, head.id(), next, kind, subject, version, body);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return next++;
  }

  @Override
  public long append(SheetLeaf sheet) {
    requireStation(sheet);
    try {
      int unit = sheet.unitId();
      SheetVersions.State before =
          SheetVersions.of(connection, head.id(), List.of(unit), next).get(unit);
      int version = before == null ? 1 : before.newest() + 1;
      Leaves.append(connection, head.id(), next, version, sheet);
      delta.add(IntStream.of(units.ancestors(unit)).boxed().toList(), SheetDelta.of(before, sheet));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return next++;
  }

  @Override
  public long appendStaged(UUID importId) {
    try {
      long rows = Leaves.appendStaged(connection, head.id(), next, importId);
      next += rows;
      return rows;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @Override
  public void move(TotalsDelta by) {
    by.parts().values().forEach(part -> requireSize(part.sums().length, part.stated().length));
    delta.add(by);
  }

  private void requireStation(SheetLeaf sheet) {
    requireSize(sheet.figures().length + sheet.votes().length, Figure.COUNT + lists);
    if (!units.contains(sheet.unitId()) || !units.kind(sheet.unitId()).station()) {
      throw new IllegalArgumentException(sheet.unitCode() + " is no station of this election");
    }
  }

  private void requireSize(int figures, int stated) {
    if (figures != Figure.COUNT + lists || stated != figures) {
      throw new IllegalArgumentException(
          "figures and votes are " + (Figure.COUNT + lists) + " in this election, not " + figures);
    }
  }
}
