package org.scrutin.results.sheet;

import static org.scrutin.results.count.SheetLeaf.NOT_STATED;

import org.scrutin.results.count.Figure;
import org.scrutin.results.count.SheetLeaf;

/**
 * A view of one sheet's values: the figures in the order of {@link Figure}, then the votes by list
 * position, {@link SheetLeaf#NOT_STATED} where the sheet is silent.
 */
final class SheetFigures {
  private int[] values = new int[Figure.COUNT];

  /** Looks at another sheet; the view is used again row after row. */
  SheetFigures of(int[] values) {
    this.values = values;
    return this;
  }

  boolean states(Figure figure) {
    return values[figure.ordinal()] != NOT_STATED;
  }

  /** The figure, 0 where it is not stated. */
  long get(Figure figure) {
    return Math.max(0, values[figure.ordinal()]);
  }

  int lists() {
    return values.length - Figure.COUNT;
  }

  /**
   * The votes of the list at a position, {@link SheetLeaf#NOT_STATED} where it is not on this
   * ballot.
   */
  int votes(int list) {
    return values[Figure.COUNT + list];
  }

  boolean statesVotes() {
    for (int i = Figure.COUNT; i < values.length; i++) {
      if (values[i] != NOT_STATED) {
        return true;
      }
    }
    return false;
  }

  long sumOfVotes() {
    long sum = 0;
    for (int i = Figure.COUNT; i < values.length; i++) {
      sum += Math.max(0, values[i]);
    }
    return sum;
  }

  long mostVotes() {
    int most = 0;
    for (int i = Figure.COUNT; i < values.length; i++) {
      most = Math.max(most, values[i]);
    }
    return most;
  }
}
