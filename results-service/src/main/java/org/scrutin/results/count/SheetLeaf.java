package org.scrutin.results.count;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A definitive sheet on its way into the log. Its version is given by the step.
 *
 * @param unitId of a station
 * @param unitCode subject of the leaf
 * @param body what the leaf commits to
 * @param quarantined held out of the totals by an error finding
 * @param figures in the order of {@link Figure}, {@link #NOT_STATED} where the sheet is silent
 * @param votes by list position, {@link #NOT_STATED} for a list that is not on this ballot
 */
public record SheetLeaf(
    int unitId, String unitCode, JsonNode body, boolean quarantined, int[] figures, int[] votes) {
  public static final int NOT_STATED = -1;
}
