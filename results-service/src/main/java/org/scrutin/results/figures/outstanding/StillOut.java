package org.scrutin.results.figures.outstanding;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.StationState;

/**
 * What is still out of one contest: how many ballots at most, on the premise that no sheet has more
 * than its roll, or than the number that is on record.
 */
final class StillOut {
  private final BlankRule blank;
  private final long[] replaced;
  private final List<String> withoutRoll = new ArrayList<>();
  private long replacedValid;
  private long ballots;
  private int awaited;
  private int quarantined;
  private boolean byBallots;

  StillOut(int lists, BlankRule blank) {
    this.blank = blank;
    this.replaced = new long[lists];
  }

  /**
   * Adds a station.
   *
   * @param roll registered voters; below 0 where they are not stated
   */
  void add(String code, int roll, StationState state) {
    if (state.quarantined()) {
      quarantined++;
      held(code, roll, state);
      return;
    }
    switch (state.sheetClass()) {
      // A station that brings nothing more: what counts stands, or there is nothing.
      case COUNTED, LOST, ANNULLED, MERGED -> {}
      case QUARANTINED, AWAITED, NOT_OPENED, POSTPONED, AWAITING_RERUN -> {
        awaited++;
        atMost(code, roll);
      }
    }
  }

  /** A sheet that is held back may be read in any way; the one that counts until then goes. */
  private void held(String code, int roll, StationState state) {
    int[] newest = state.values();
    int stated = newest == null ? SheetFigures.NOT_STATED : newest[Figure.BALLOTS.ordinal()];
    if (stated >= 0) {
      ballots += stated;
      byBallots = true;
    } else {
      atMost(code, roll);
    }
    int[] counted = state.counted();
    if (counted != null) {
      long sum = 0;
      for (int list = 0; list < replaced.length; list++) {
        int votes = Math.max(0, counted[Figure.COUNT + list]);
        replaced[list] += votes;
        sum += votes;
      }
      int valid = counted[Figure.VALID.ordinal()];
      int blanks = Math.max(0, counted[Figure.BLANK.ordinal()]);
      replacedValid += valid >= 0 ? valid : sum + (blank == BlankRule.VALID ? blanks : 0);
    }
  }

  private void atMost(String code, int roll) {
    if (roll < 0) {
      withoutRoll.add(code);
    } else {
      ballots += roll;
    }
  }

  /** Votes of sheets that count until those which are held back are decided on, by list. */
  long[] replaced() {
    return replaced.clone();
  }

  long replacedValid() {
    return replacedValid;
  }

  long ballots() {
    return ballots;
  }

  int awaited() {
    return awaited;
  }

  int quarantined() {
    return quarantined;
  }

  /** Whether any number of ballots is on record. */
  boolean byBallots() {
    return byBallots;
  }

  /** Codes of the stations whose roll is not known. */
  List<String> withoutRoll() {
    return List.copyOf(withoutRoll);
  }
}
