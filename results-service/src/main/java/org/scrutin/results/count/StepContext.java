package org.scrutin.results.count;

import java.util.List;
import java.util.stream.IntStream;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;

/** What a step must know of its election: the rule, the lists, the tree. */
public record StepContext(ElectionDefinition definition, UnitIndex units) {
  public int lists() {
    return definition.lists().size();
  }

  /** Values of a sheet: figures, then votes. */
  public int figures() {
    return Figure.COUNT + lists();
  }

  /** Totals of a unit below which nothing has arrived. */
  public Total nothingCounted(int unit) {
    return Total.empty(unit, figures(), units.stations(unit));
  }

  /** Units whose seats add up to those of the country. */
  public List<Integer> seatUnits() {
    SeatRule rule = definition.seatRule();
    if (rule.level() == Level.NATIONAL) {
      return List.of(units.root());
    }
    IntStream whole = rule.tiered() ? IntStream.of(units.root()) : IntStream.empty();
    return IntStream.concat(whole, IntStream.of(units.constituencies())).boxed().toList();
  }
}
