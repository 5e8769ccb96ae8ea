package org.scrutin.seats.allocation;

import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.Figure;

/**
 * How one seat was won.
 *
 * @param figure that won it; for a full quota the quota, for the majority nothing
 * @param rival who was closest; null where nobody else could have it
 */
public record Step(Award award, @Nullable Figure figure, @Nullable Rival rival) {

  /**
   * The list with the next greatest figure.
   *
   * @param list its position
   * @param votes the list's; for a remainder its numerator
   */
  public record Rival(int list, long votes, Figure figure, Precedence why) {}

  /** Why the winner came before its rival. */
  public enum Precedence {
    /** Its figure is greater. */
    GREATER,
    /** The figures are equal, and both lists get a seat for theirs. */
    BOTH,
    /** The figures are equal, and the winner has more votes. */
    MORE_VOTES,
    /** The figures are equal, and the winner has fewer votes. */
    FEWER_VOTES,
    /** The figures are equal, and lots were drawn. */
    LOTS
  }
}
