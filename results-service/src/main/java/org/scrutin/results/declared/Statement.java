package org.scrutin.results.declared;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures that were announced together.
 *
 * @param announcedAt day of the announcement, in the election's time zone
 * @param declaredBy who said it
 * @param source where that is recorded
 */
public record Statement(
    LocalDate announcedAt,
    String declaredBy,
    String source,
    Stage stage,
    List<DeclaredUnit> units) {
  public Statement {
    units = List.copyOf(units);
  }
}
