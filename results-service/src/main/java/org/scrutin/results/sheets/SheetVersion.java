package org.scrutin.results.sheets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a station's sheet.
 *
 * @param index of its leaf in the tally's log
 * @param salt hexadecimal; with it and the body anyone can make the leaf's hash again
 * @param quarantined whether an error holds it back
 * @param released absent unless an error held it back that two supervisors let pass
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
    @Nullable Released released,
    boolean counted,
    @JsonUnwrapped FiguresAnswer figures,
    Map<String, Integer> votes,
    List<SheetFinding> findings) {

  /**
   * How it came out of quarantine.
   *
   * @param reason of who proposed it
   * @param confirmation reason of who confirmed it
   * @param logIndex of the leaf that says so
   */
  @Schema(name = "ReleasedFromQuarantine")
  record Released(String reason, String confirmation, long logIndex) {}

  /**
   * What a check said of it.
   *
   * @param code of the check
   */
  record SheetFinding(String code, Severity severity, FindingDetail detail) {}
}
