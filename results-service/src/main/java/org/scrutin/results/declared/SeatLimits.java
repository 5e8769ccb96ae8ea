package org.scrutin.results.declared;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/**
 * How many seats a unit can have to give: its own, or those of the constituencies in it; with the
 * levelling seats, which a source may count where they are placed; all seats where votes decide.
 */
final class SeatLimits {
  private final ElectionDefinition election;
  private final UnitIndex units;

  SeatLimits(ElectionDefinition election, UnitIndex units) {
    this.election = election;
    this.units = units;
  }

  /** What to say of seats that the unit does not have. */
  Optional<String> exceeded(int unit, Map<String, Integer> seats) {
    if (seats.isEmpty()) {
      return Optional.empty();
    }
    long stated = seats.values().stream().mapToLong(Integer::longValue).sum();
    long limit = limit(unit);
    return stated <= limit
        ? Optional.empty()
        : Optional.of(
            "states " + stated + " seats, but " + units.code(unit) + " has " + limit + " to give");
  }

  private long limit(int unit) {
    if (units.parent(unit) == UnitIndex.NONE || election.allocation().apportioned()) {
      return election.seats();
    }
    return own(unit) + election.allocation().levellingSeats();
  }

  private long own(int unit) {
    if (units.seats(unit) != UnitIndex.NONE) {
      return units.seats(unit);
    }
    return Arrays.stream(units.constituencies())
        .filter(constituency -> lies(constituency, unit))
        .mapToLong(constituency -> Math.max(0, units.seats(constituency)))
        .sum();
  }

  private boolean lies(int constituency, int unit) {
    return constituency == unit
        || Arrays.stream(units.ancestors(constituency)).anyMatch(ancestor -> ancestor == unit);
  }
}
