package org.scrutin.results.figures.votes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;

/** The units whose votes give seats: the constituencies, or the whole under a national rule. */
public final class Contests {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final int[] ids;

  public Contests(ElectionDefinition election, UnitIndex units) {
    this.election = election;
    this.units = units;
    this.ids =
        IntStream.of(national() ? new int[] {units.root()} : units.constituencies())
            .filter(id -> id != UnitIndex.NONE && (apportioned() || seats(id) > 0))
            .toArray();
  }

  /** Whether the whole gives all seats together. */
  public boolean national() {
    return election.allocation().level() == Level.NATIONAL;
  }

  /** Whether their seats follow from votes. */
  public boolean apportioned() {
    return election.allocation().apportioned();
  }

  /** Ids of all of them. */
  public int[] all() {
    return ids.clone();
  }

  /** Ids of those at or below a unit. */
  public int[] within(int unit) {
    return IntStream.of(ids)
        .filter(id -> id == unit || Arrays.stream(units.ancestors(id)).anyMatch(up -> up == unit))
        .toArray();
  }

  /**
   * What the contest of a unit gives.
   *
   * @throws IllegalStateException where that follows from votes
   */
  public int seats(int id) {
    if (apportioned()) {
      throw new IllegalStateException("the seats of a constituency follow from votes here");
    }
    return national() ? election.seats() : units.seats(id);
  }

  /** What a contest brings to an allocation of the whole. */
  public SeatRule.Votes votes(int id, long[] votes, long valid) {
    return new SeatRule.Votes(apportioned() ? 0 : seats(id), votes, valid);
  }
}
