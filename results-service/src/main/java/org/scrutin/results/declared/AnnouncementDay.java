package org.scrutin.results.declared;

import java.time.LocalDate;

/** That somebody announced figures of a tally on a day. */
public record AnnouncementDay(LocalDate announcedAt, String declaredBy) {}
