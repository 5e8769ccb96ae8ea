package org.scrutin.results.csv;

/**
 * Why a row of a file is refused, or the file at that row.
 *
 * @param line of the file, from 1, which is the header's
 * @param code of a {@link RowFault}
 * @param message a sentence for whoever made the file
 */
public record Rejection(long line, String code, String message) {}
