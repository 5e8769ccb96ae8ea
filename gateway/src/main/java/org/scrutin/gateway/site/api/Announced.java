package org.scrutin.gateway.site.api;

import java.time.LocalDate;
import java.util.List;

/**
 * That somebody announced figures on a day.
 *
 * @param announcedAt the day
 */
public record Announced(LocalDate announcedAt, String declaredBy) {

  /** A page of a tally's statements, the newest first. */
  public record Page(List<Announced> items) {}
}
