package org.scrutin.results.checks;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;

/** A view of one sheet and its station; used again row after row. */
final class CheckedSheet {
  private final SheetFigures figures = new SheetFigures();
  private Station station = Station.UNKNOWN;

  CheckedSheet of(int[] values, Station of) {
    figures.of(values);
    station = of;
    return this;
  }

  SheetFigures figures() {
    return figures;
  }

  boolean states(Input input) {
    Figure figure = input.figure();
    return figure == null ? beside(input) != NOT_STATED : figures.states(figure);
  }

  /** 0 where it is not stated. */
  long get(Input input) {
    Figure figure = input.figure();
    return figure == null ? Math.max(0, beside(input)) : figures.get(figure);
  }

  boolean statesVotes() {
    return figures.statesVotes();
  }

  long sumOfVotes() {
    return figures.sumOfVotes();
  }

  long mostVotes() {
    return figures.mostVotes();
  }

  private int beside(Input input) {
    Station.Sibling sibling = station.sibling();
    return switch (input) {
      case ROLL -> station.roll();
      case SIBLING_REGISTERED -> sibling == null ? NOT_STATED : sibling.registered();
      case SIBLING_ROLL -> sibling == null ? NOT_STATED : sibling.roll();
      default -> throw new IllegalArgumentException(input + " is on the sheet");
    };
  }
}
