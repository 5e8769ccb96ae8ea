package org.scrutin.results.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that a tally has of a station, oldest first.
 *
 * @param sheetClass in which the station's expected sheet is
 * @param status of the station; {@code expected} where nothing else is said
 */
record SheetAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    String unit,
    SheetClass sheetClass,
    StationStatus status,
    List<SheetVersion> versions) {}
