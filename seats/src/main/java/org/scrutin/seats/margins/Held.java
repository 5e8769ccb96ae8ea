package org.scrutin.seats.margins;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.Outcome;

/**
 * Seats that stand, or that stand until lots are drawn.
 *
 * @param most seats that a list has if the lots are with it
 * @param certain seats that it has in any case
 * @param given seats of all lists, those of lots among them
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Held(int[] most, int[] certain, int given) {

  /** Seats that stand. */
  public static Held certainly(int[] seats) {
    return new Held(seats, seats, IntStream.of(seats).sum());
  }

  /** What an allocation gave. */
  public static Held of(Outcome outcome) {
    int[] certain = outcome.seats();
    int[] most = certain.clone();
    int given = IntStream.of(certain).sum();
    if (outcome instanceof Outcome.LotsRequired open) {
      open.lots().lists().forEach(list -> most[list]++);
      given += open.lots().seats();
    }
    return new Held(most, certain, given);
  }

  /** Whether lots decide a seat. */
  public boolean open() {
    return !Arrays.equals(most, certain);
  }

  /** Whether no list has a seat: none took part, or none had a vote. */
  boolean nobody() {
    return given == 0;
  }

  /**
   * Whether every way in which these seats may end is one in which others may end that are given by
   * the same rule.
   */
  boolean within(Held others) {
    if (given != others.given) {
      return false;
    }
    for (int list = 0; list < most.length; list++) {
      if (others.certain[list] > certain[list] || others.most[list] < most[list]) {
        return false;
      }
    }
    return true;
  }
}
