package org.scrutin.seats.margins;

import java.util.Arrays;

/** Counts what a witness changed, without the code that made it. */
final class Witnesses {
  private Witnesses() {}

  /** The ballots of an election after the change, blank ones last. */
  static long[] cells(SmallElection election, Witness witness) {
    long[] cells = Arrays.copyOf(witness.votes(), election.lists + 1);
    cells[election.lists] = witness.valid() - Arrays.stream(witness.votes()).sum();
    return cells;
  }

  /**
   * Ballots that differ.
   *
   * @throws AssertionError if they differ in another way than that kind
   */
  static long changed(long[] before, long[] after, Margin.Kind kind) {
    long taken = 0;
    long given = 0;
    for (int cell = 0; cell < before.length; cell++) {
      if (after[cell] < 0) {
        throw new AssertionError("fewer than no ballots: " + Arrays.toString(after));
      }
      taken += Math.max(0, before[cell] - after[cell]);
      given += Math.max(0, after[cell] - before[cell]);
    }
    boolean fits =
        switch (kind) {
          case MOVED -> taken == given;
          case ADDED -> taken == 0;
          case REMOVED -> given == 0;
        };
    if (!fits) {
      throw new AssertionError(kind + " but " + taken + " taken and " + given + " given");
    }
    return Math.max(taken, given);
  }
}
