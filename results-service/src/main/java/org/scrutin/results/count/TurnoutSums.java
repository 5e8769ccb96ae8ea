package org.scrutin.results.count;

import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;

/**
 * Of the counted sheets that state both registered voters and ballots: one that is silent on either
 * says nothing of a turnout.
 *
 * @param sheets how many state both
 * @param registered voters on these
 * @param ballots on these
 */
public record TurnoutSums(int sheets, long registered, long ballots) {
  public static final TurnoutSums NONE = new TurnoutSums(0, 0, 0);

  /**
   * Of one sheet.
   *
   * @param values as in {@link Figure}, then lists by position
   */
  public static TurnoutSums of(int[] values) {
    int registered = values[Figure.REGISTERED.ordinal()];
    int ballots = values[Figure.BALLOTS.ordinal()];
    return registered == SheetFigures.NOT_STATED || ballots == SheetFigures.NOT_STATED
        ? NONE
        : new TurnoutSums(1, registered, ballots);
  }

  TurnoutSums plus(TurnoutSums other) {
    return new TurnoutSums(
        Math.addExact(sheets, other.sheets),
        Math.addExact(registered, other.registered),
        Math.addExact(ballots, other.ballots));
  }

  TurnoutSums negated() {
    return new TurnoutSums(-sheets, -registered, -ballots);
  }

  boolean negative() {
    return sheets < 0 || registered < 0 || ballots < 0;
  }
}
