package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/**
 * That somebody announced figures on a day.
 *
 * @param announcedAt the day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Announced(LocalDate announcedAt, String declaredBy) {

  /** A page of a tally's statements, the newest first. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Page(List<Announced> items) {}
}
