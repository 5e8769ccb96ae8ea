package org.scrutin.results.sheets;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetVersion(
    int version,
    long index,
    String leafHash,
    String salt,
    boolean quarantined,
    boolean counted,
    @JsonAnyGetter Map<String, Integer> figures,
    Map<String, Integer> votes,
    List<SheetFinding> findings) {

  /** What a check said of it. */
  record SheetFinding(String code, String severity, JsonNode detail) {}
}
