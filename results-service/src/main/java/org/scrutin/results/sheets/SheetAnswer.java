package org.scrutin.results.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets that a tally has of a station, oldest first. */
record SheetAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    String unit,
    List<SheetVersion> versions) {}
