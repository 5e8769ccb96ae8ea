package org.scrutin.results.sheet;

/** A refused row: its line in the file, the header being line 1, and why. */
record Rejection(long line, String code, String message) {}
