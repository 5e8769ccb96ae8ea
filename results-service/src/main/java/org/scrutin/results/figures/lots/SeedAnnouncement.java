package org.scrutin.results.figures.lots;

import java.time.OffsetDateTime;

/**
 * Where the public seed of a draw will come from.
 *
 * @param source in words
 * @param at when the seed will be known
 * @param announcedAt before that
 * @param logIndex of its leaf in the tally's log
 */
public record SeedAnnouncement(
    String source, OffsetDateTime at, OffsetDateTime announcedAt, long logIndex) {}
