package org.scrutin.results.sheets;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

/**
 * A view of one sheet's values: the figures in the order of {@link Figure}, then the votes by list
 * position, {@link SheetFigures#NOT_STATED} where the sheet is silent.
 */
public final class SheetFigures {
  /** In place of a figure that a sheet is silent on. */
  public static final int NOT_STATED = -1;

  private int[] values = new int[Figure.COUNT];

  /** Looks at another sheet; the view is used again row after row. */
  public SheetFigures of(int[] values) {
    this.values = values;
    return this;
  }

  public boolean states(Figure figure) {
    return values[figure.ordinal()] != NOT_STATED;
  }

  /** The figure, 0 where it is not stated. */
  public long get(Figure figure) {
    return Math.max(0, values[figure.ordinal()]);
  }

  public int lists() {
    return values.length - Figure.COUNT;
  }

  /**
   * The votes of the list at a position, {@link SheetFigures#NOT_STATED} where it is not on this
   * ballot.
   */
  public int votes(int list) {
    return values[Figure.COUNT + list];
  }

  public boolean statesVotes() {
    for (int i = Figure.COUNT; i < values.length; i++) {
      if (values[i] != NOT_STATED) {
        return true;
      }
    }
    return false;
  }

  public long sumOfVotes() {
    long sum = 0;
    for (int i = Figure.COUNT; i < values.length; i++) {
      sum += Math.max(0, values[i]);
    }
    return sum;
  }

  public long mostVotes() {
    int most = 0;
    for (int i = Figure.COUNT; i < values.length; i++) {
      most = Math.max(most, values[i]);
    }
    return most;
  }
}
