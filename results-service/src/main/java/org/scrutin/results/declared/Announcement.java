package org.scrutin.results.declared;

import java.time.LocalDate;

/**
 * Who said something, when, and where that is recorded.
 *
 * @param index of the statement in the tally's log; it made revision {@code index + 1}
 */
public record Announcement(
    long index, LocalDate announcedAt, String declaredBy, String source, String stage) {}
