package org.scrutin.results.sheets;

import java.util.List;

/** The sheets that a tally has of a station, oldest first. */
record SheetAnswer(
    String election, String tally, long revision, String unit, List<SheetVersion> versions) {}
