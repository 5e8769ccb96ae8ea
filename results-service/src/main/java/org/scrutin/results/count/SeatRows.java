package org.scrutin.results.count;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Levelling;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;

/** Makes rows of what contests end in. */
final class SeatRows {
  private final ElectionDefinition definition;
  private final UnitIndex units;

  SeatRows(ElectionDefinition definition, UnitIndex units) {
    this.definition = definition;
    this.units = units;
  }

  SeatRow of(int unit, Outcome outcome, @Nullable Integer toGive) {
    return new SeatRow(unit, outcome.seats(), lots(outcome, "lists", this::list), toGive);
  }

  /** The levelling seats of the whole. */
  SeatRow levelling(Levelling levelling, int toGive) {
    String lots = lots(levelling.national(), "lists", this::list);
    return new SeatRow(units.root(), levelling.levelling(), lots, toGive);
  }

  /**
   * The whole gives no list a seat; it may have to draw lots between constituencies.
   *
   * @param order the constituencies' ids by their place in the outcome
   */
  SeatRow apportionment(Outcome between, List<Integer> order) {
    String lots = lots(between, "units", place -> units.code(order.get(place)));
    return new SeatRow(units.root(), new int[definition.lists().size()], lots, 0);
  }

  private String list(int position) {
    return definition.lists().get(position).code();
  }

  private static @Nullable String lots(Outcome outcome, String of, IntFunction<String> codes) {
    if (!(outcome instanceof Outcome.LotsRequired open)) {
      return null;
    }
    Lots lots = open.lots();
    Map<String, Object> members = new TreeMap<>();
    members.put("seat", lots.seat());
    members.put("seats", lots.seats());
    members.put(of, lots.lists().stream().map(codes::apply).toList());
    return CanonicalJson.of(members);
  }
}
