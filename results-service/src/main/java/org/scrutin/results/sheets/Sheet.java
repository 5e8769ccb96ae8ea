package org.scrutin.results.sheets;

/**
 * A checked sheet on its way into the log.
 *
 * @param unitId of a station
 * @param values figures in the order of {@link Figure}, then votes by list position; {@link
 *     SheetFigures#NOT_STATED} where the sheet is silent, or the list is not on this ballot
 * @param quarantined held out of the totals by an error finding
 */
@SuppressWarnings("ArrayRecordComponent") // made by the million, never compared
public record Sheet(int unitId, int[] values, boolean quarantined, SheetFindings findings) {}
