package org.scrutin.results.figures;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.CompletedStep;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.count.StepContext;
import org.scrutin.results.count.TallyHead;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.UnitIndex;

/**
 * What everyone may know of a tally's new revision: the country's figures, unless the tally is not
 * published.
 */
public final class TallyAdvancedFact {
  private final Sql sql;
  private final StepContext context;

  private TallyAdvancedFact(Sql sql, StepContext context) {
    this.sql = sql;
    this.context = context;
  }

  public static Fact of(Sql sql, CompletedStep step) {
    return new TallyAdvancedFact(sql, step.context()).of(step.tally(), step.previous(), step.at());
  }

  private Fact of(TallyHead head, long previous, OffsetDateTime at) {
    int root = context.units().root();
    Total total = Total.empty(root, context.figures(), 0);
    DeclaredFigures declared = DeclaredFigures.NOTHING;
    if (root != UnitIndex.NONE) {
      total =
          TotalStore.latest(sql, head.id(), List.of(root), head.revision())
              .getOrDefault(root, total);
      declared =
          new DeclaredReader(sql)
              .inForce(head.id(), head.revision(), null, new int[] {root})
              .getOrDefault(root, declared);
    }
    int expected = total.classes().expected();
    UnitFigures figures = UnitFigures.of(context.definition(), total, declared);
    boolean open = head.access().everyone();
    TallyAdvanced data =
        new TallyAdvanced(
            head.electionCode(),
            head.code(),
            new TallyAdvanced.SourceDefined(
                head.sourceKind(), head.sourceName(), head.sourceList()),
            open,
            head.revision(),
            previous,
            figures.basis().code(),
            new TallyAdvanced.Stations(expected, total.counted(), total.quarantined()),
            open ? figures.figures() : null,
            open ? figures.votes() : null,
            open ? seats(head, figures, declared) : null,
            at);
    String key = head.electionCode() + "/" + head.code();
    return new Fact(key, TallyAdvanced.TYPE, key, data);
  }

  private @Nullable Map<String, Integer> seats(
      TallyHead head, UnitFigures figures, DeclaredFigures declared) {
    int[] seats = new int[context.lists()];
    if (figures.basis() != Basis.SHEETS && declared.seats().isPresent()) {
      return byCode(declared.seats().get().value());
    }
    List<SeatRow> rows =
        SeatStore.latest(sql, head.id(), context.seatUnits(), head.revision()).stream()
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
    List<ElectionList> lists = context.definition().lists();
    for (int list = 0; list < lists.size(); list++) {
      if (seats[list] != DeclaredFigures.NOT_STATED) {
        byCode.put(lists.get(list).code(), seats[list]);
      }
    }
    return byCode;
  }
}
