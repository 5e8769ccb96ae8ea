package org.scrutin.results.figures.margins;

import java.util.List;
import org.scrutin.seats.margins.Held;

/**
 * Seats of lists in several contests together.
 *
 * @param all of all lists, given or not
 */
record SeatsHeld(List<Held> contests, int all) {
  /** Seats that a list has whatever lots say. */
  int certain(int list) {
    return contests.stream().mapToInt(held -> held.certain()[list]).sum();
  }

  /** Seats that it has if lots are with it. */
  int most(int list) {
    return contests.stream().mapToInt(held -> held.most()[list]).sum();
  }
}
