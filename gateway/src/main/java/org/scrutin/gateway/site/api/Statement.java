package org.scrutin.gateway.site.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that somebody announced.
 *
 * @param announcedAt the day, ISO 8601
 * @param source where it was reported
 * @param index its place in the tally's log
 */
public record Statement(
    String announcedAt,
    @Nullable String declaredBy,
    @Nullable String source,
    @Nullable String stage,
    long index,
    List<OfUnit> units) {
  public Statement {
    units = units == null ? List.of() : units;
  }

  /** Whether it was made by the end of the day that is asked for. */
  boolean by(Moment moment) {
    String day = moment.asOf();
    // Days in ISO 8601 are in the order of time as texts too.
    return day == null || announcedAt.compareTo(day) <= 0;
  }

  /** What it is about. */
  public record OfUnit(String unit) {}

  /** A page of a tally's statements, the newest first. */
  public record Page(List<Statement> items) {}
}
