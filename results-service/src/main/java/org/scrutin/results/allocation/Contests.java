package org.scrutin.results.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.UnitIndex;
import org.scrutin.results.seats.Level;

/** The units whose votes give seats: the constituencies, or the whole under a national rule. */
final class Contests {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final int[] ids;

  Contests(ElectionDefinition election, UnitIndex units) {
    this.election = election;
    this.units = units;
    this.ids =
        IntStream.of(national() ? new int[] {units.root()} : units.constituencies())
            .filter(id -> id != UnitIndex.NONE && seats(id) > 0)
            .toArray();
  }

  boolean national() {
    return election.allocation().level() == Level.NATIONAL;
  }

  /** Ids of all of them. */
  int[] all() {
    return ids.clone();
  }

  /** Ids of those at or below a unit. */
  int[] within(int unit) {
    return IntStream.of(ids)
        .filter(id -> id == unit || Arrays.stream(units.ancestors(id)).anyMatch(up -> up == unit))
        .toArray();
  }

  /** What the contest of a unit gives. */
  int seats(int id) {
    return national() ? election.seats() : units.seats(id);
  }
}
