package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.UnitIndex;

/** Tells the world of a tally's new revision: the country's figures, unless the tally is closed. */
final class Advance {
  private final Connection connection;
  private final Scene scene;

  Advance(Connection connection, Scene scene) {
    this.connection = connection;
    this.scene = scene;
  }

  /**
   * @param head as it is after the step
   */
  Fact of(TallyHead head, long previous, OffsetDateTime at) throws SQLException {
    int root = scene.units().root();
    Total total = Total.empty(root, scene.figures());
    DeclaredFigures declared = DeclaredFigures.NOTHING;
    if (root != UnitIndex.NONE) {
      total =
          TotalStore.latest(connection, head.id(), List.of(root), head.revision())
              .getOrDefault(root, total);
      declared =
          new DeclaredReader(connection)
              .inForce(head.id(), head.revision(), null, new int[] {root})
              .getOrDefault(root, declared);
    }
    int expected = root == UnitIndex.NONE ? 0 : scene.units().stations(root);
    Standing standing = Standing.of(scene.definition(), total, declared, expected);
    boolean open = head.published();
    TallyAdvanced data =
        new TallyAdvanced(
            head.electionCode(),
            head.code(),
            new TallyAdvanced.SourceDefined(
                head.sourceKind(), head.sourceName(), head.sourceList()),
            open,
            head.revision(),
            previous,
            standing.basis().code(),
            new TallyAdvanced.Stations(expected, total.counted(), total.quarantined()),
            open ? standing.figures() : null,
            open ? standing.votes() : null,
            open ? seats(head, standing, declared) : null,
            at);
    String key = head.electionCode() + "/" + head.code();
    return new Fact(key, TallyAdvanced.TYPE, key, data);
  }

  private @Nullable Map<String, Integer> seats(
      TallyHead head, Standing standing, DeclaredFigures declared) throws SQLException {
    int[] seats = new int[scene.lists()];
    if (standing.basis() != Basis.SHEETS && declared.seats().isPresent()) {
      return byCode(declared.seats().get().value());
    }
    List<SeatRow> rows =
        SeatStore.latest(connection, head.id(), new Seating(scene).units(), head.revision())
            .stream()
            .filter(SeatRow::given)
            .toList();
    for (SeatRow row : rows) {
      for (int list = 0; list < seats.length; list++) {
        seats[list] += row.seats()[list];
      }
    }
    return rows.isEmpty() ? null : byCode(seats);
  }

  private Map<String, Integer> byCode(int[] seats) {
    Map<String, Integer> byCode = new LinkedHashMap<>();
    List<ElectionList> lists = scene.definition().lists();
    for (int list = 0; list < lists.size(); list++) {
      if (seats[list] != DeclaredFigures.NOT_STATED) {
        byCode.put(lists.get(list).code(), seats[list]);
      }
    }
    return byCode;
  }
}
