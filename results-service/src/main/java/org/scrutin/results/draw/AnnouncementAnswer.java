package org.scrutin.results.draw;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement of a seed's source.
 *
 * @param seat number of the first seat that will be drawn for
 * @param seats how many
 * @param tied codes of the lists, or of the constituencies, in the order in which the seed numbers
 *     them from 1
 * @param at when the seed will be known
 * @param logIndex of its leaf in the tally's log
 * @param test true of a rehearsal; else absent
 */
record AnnouncementAnswer(
    String unit,
    int seat,
    int seats,
    List<String> tied,
    String source,
    OffsetDateTime at,
    OffsetDateTime announcedAt,
    long logIndex,
    @Nullable Boolean test) {}
