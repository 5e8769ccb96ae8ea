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

  /** What it is about. */
  public record OfUnit(String unit) {}

  /** A page of a tally's statements, the newest first. */
  public record Page(List<Statement> items) {}
}
