package org.scrutin.results.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as its leaf commits to it and as it is answered. What is not stated is absent.
 *
 * @param announcedAt day of the announcement, in the election's time zone
 * @param declaredBy who said it
 * @param source where that is recorded
 */
record StatementLeaf(
    LocalDate announcedAt, String declaredBy, String source, Stage stage, List<UnitLeaf> units) {

  /**
   * What it says of a unit.
   *
   * @param votes by list code
   * @param seats by list code
   * @param margins as the source published them
   */
  record UnitLeaf(
      String unit,
      @Nullable Long registered,
      @Nullable Long ballots,
      @Nullable Long blank,
      @Nullable Long invalid,
      @Nullable Long valid,
      @Nullable Map<String, Long> votes,
      @Nullable Map<String, Integer> seats,
      @Nullable List<PublishedMargin> margins) {

    private static UnitLeaf of(DeclaredUnit unit) {
      Map<DeclaredFigure, Long> figures = unit.figures();
      return new UnitLeaf(
          unit.unit(),
          figures.get(DeclaredFigure.REGISTERED),
          figures.get(DeclaredFigure.BALLOTS),
          figures.get(DeclaredFigure.BLANK),
          figures.get(DeclaredFigure.INVALID),
          figures.get(DeclaredFigure.VALID),
          unit.votes().isEmpty() ? null : unit.votes(),
          unit.seats().isEmpty() ? null : unit.seats(),
          unit.margins().isEmpty() ? null : unit.margins());
    }
  }

  static StatementLeaf of(Statement statement) {
    return new StatementLeaf(
        statement.announcedAt(),
        statement.declaredBy(),
        statement.source(),
        statement.stage(),
        statement.units().stream().map(UnitLeaf::of).toList());
  }
}
