package org.scrutin.results.count;

import java.util.Arrays;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.sheets.Figure;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.SeatRule;

/** What totals bring to a contest for seats. */
public final class ContestVotes {
  private ContestVotes() {}

  /** Votes by list position. */
  public static long[] votes(Total total) {
    return Arrays.copyOfRange(total.sums(), Figure.COUNT, total.sums().length);
  }

  /**
   * Valid votes: as the sheets state them, or where a counted sheet is silent, what the law makes
   * of the votes and blank ballots that are stated.
   */
  public static long valid(Total total, BlankRule blank) {
    if (total.stated()[Figure.VALID.ordinal()] == total.counted()) {
      return total.sums()[Figure.VALID.ordinal()];
    }
    long sum = Arrays.stream(votes(total)).reduce(0, Math::addExact);
    return blank == BlankRule.VALID
        ? Math.addExact(sum, total.sums()[Figure.BLANK.ordinal()])
        : sum;
  }

  public static SeatRule.Votes of(Total total, int seats, BlankRule blank) {
    return of(total, seats, blank, Draws.NONE);
  }

  /** With the lots that were drawn there. */
  public static SeatRule.Votes of(Total total, int seats, BlankRule blank, Draws draws) {
    return new SeatRule.Votes(seats, votes(total), valid(total, blank), draws);
  }
}
