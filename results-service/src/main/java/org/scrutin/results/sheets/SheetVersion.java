package org.scrutin.results.sheets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * One version of a station's sheet.
 *
 * @param index of its leaf in the tally's log
 * @param salt hexadecimal; with it and the body anyone can make the leaf's hash again
 * @param counted whether this version is the one in the totals
 * @param figures those that are stated
 * @param votes of the lists on this ballot, by code
 */
record SheetVersion(
    int version,
    long index,
    String leafHash,
    String salt,
    boolean quarantined,
    boolean counted,
    @JsonUnwrapped FiguresAnswer figures,
    Map<String, Integer> votes,
    List<SheetFinding> findings) {

  /** The same as the version in the totals. */
  SheetVersion inTheTotals() {
    return new SheetVersion(
        version, index, leafHash, salt, quarantined, true, figures, votes, findings);
  }

  /**
   * What a check said of it.
   *
   * @param code of the check
   */
  record SheetFinding(String code, Severity severity, FindingDetail detail) {}
}
