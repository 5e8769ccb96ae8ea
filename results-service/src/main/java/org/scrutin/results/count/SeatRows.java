package org.scrutin.results.count;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.Outcome;

/** Makes rows of what contests end in. */
final class SeatRows {
  private final ElectionDefinition definition;
  private final UnitIndex units;

  SeatRows(ElectionDefinition definition, UnitIndex units) {
    this.definition = definition;
    this.units = units;
  }

  SeatRow of(int unit, Outcome outcome, UnitDraws draws, @Nullable Integer toGive) {
    return new SeatRow(unit, outcome.seats(), lots(outcome), draws.used(), toGive);
  }

  /** The levelling seats of the whole. */
  SeatRow levelling(Levelling levelling, UnitDraws draws, int toGive) {
    String lots = lots(levelling.national());
    return new SeatRow(units.root(), levelling.levelling(), lots, draws.used(), toGive);
  }

  /**
   * The whole gives no list a seat; it may have to draw lots between constituencies.
   *
   * @param order the constituencies' ids by their place in the outcome
   */
  SeatRow apportionment(Outcome between, UnitDraws draws, List<Integer> order) {
    String lots =
        between instanceof Outcome.LotsRequired open
            ? OpenLots.ofUnits(open.lots(), place -> units.code(order.get(place))).stored()
            : null;
    return new SeatRow(units.root(), new int[definition.lists().size()], lots, draws.used(), 0);
  }

  private @Nullable String lots(Outcome outcome) {
    return outcome instanceof Outcome.LotsRequired open
        ? OpenLots.of(open.lots(), definition).stored()
        : null;
  }
}
