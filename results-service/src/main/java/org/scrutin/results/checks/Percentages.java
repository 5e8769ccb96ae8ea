package org.scrutin.results.checks;

import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;

/**
 * Whether votes look as if someone had first set percentages and then multiplied: every count
 * equals round(p * V) for a percentage p of one or two decimals. Venezuela's first bulletin of 28
 * July 2024 is the example: 5,150,092, 4,445,978 and 462,704 of 10,058,774 are 51.2, 44.2 and 4.6 %
 * exactly.
 *
 * <p>Among V votes there are only 1,000 (or 10,000) shares of one (two) decimals. Where V is not
 * much larger than that, nearly every count equals one of them, so the question says something only
 * from ten votes a share on: 10,000 (or 100,000) votes. No polling station has so many.
 */
final class Percentages {
  private static final int ONE_DECIMAL = 1_000;
  private static final int TWO_DECIMALS = 10_000;
  private static final int VOTES_PER_SHARE = 10;

  private Percentages() {}

  static boolean explain(SheetFigures sheet) {
    long valid = sheet.states(Figure.VALID) ? sheet.get(Figure.VALID) : sheet.sumOfVotes();
    return explain(sheet, valid, ONE_DECIMAL) || explain(sheet, valid, TWO_DECIMALS);
  }

  private static boolean explain(SheetFigures sheet, long valid, int shares) {
    if (valid < (long) shares * VOTES_PER_SHARE) {
      return false;
    }
    int withVotes = 0;
    for (int list = 0; list < sheet.lists(); list++) {
      int votes = sheet.votes(list);
      if (votes > 0) {
        withVotes++;
        if (!isShare(votes, valid, shares)) {
          return false;
        }
      }
    }
    return withVotes >= 2;
  }

  private static boolean isShare(long votes, long valid, int shares) {
    long below = votes * shares / valid;
    return rounded(below, valid, shares) == votes || rounded(below + 1, valid, shares) == votes;
  }

  /** round(share / shares * valid), halves up. */
  private static long rounded(long share, long valid, int shares) {
    return (2 * share * valid + shares) / (2L * shares);
  }
}
