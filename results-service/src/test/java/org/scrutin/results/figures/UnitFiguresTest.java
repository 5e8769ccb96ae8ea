package org.scrutin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.share.Share;
import org.scrutin.results.count.SyntheticElection;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TurnoutSums;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClass;
import org.scrutin.results.sheets.SheetClasses;

class UnitFiguresTest {
  private static final ElectionDefinition ELECTION =
      new SyntheticElection(1).election().definition();
  private static final Announcement SAID =
      new Announcement(0, LocalDate.of(2026, 1, 2), "Board", "broadcast", "preliminary");

  @Test
  void nothingKnownIsNoZero() {
    UnitFigures figures = UnitFigures.of(ELECTION, nothing(), DeclaredFigures.NOTHING);
    assertThat(figures.basis()).isEqualTo(Basis.NONE);
    assertThat(figures.figures()).isEmpty();
    assertThat(figures.votes()).isEmpty();
    assertThat(figures.traceability()).isNull();
  }

  @Test
  void sheetsAloneStandForThemselves() {
    UnitFigures figures = UnitFigures.of(ELECTION, sheets(1, 4, 30, 20), DeclaredFigures.NOTHING);
    assertThat(figures.basis()).isEqualTo(Basis.SHEETS);
    assertThat(figures.votes()).isEqualTo(Map.of("A", 30L, "B", 20L));
    assertThat(figures.traceability()).isEqualTo(new Share("50/50", new BigDecimal("100.0")));
  }

  @Test
  void anAnnouncementAloneIsBackedByNothing() {
    UnitFigures figures = UnitFigures.of(ELECTION, nothing(), declared(60, 40));
    assertThat(figures.basis()).isEqualTo(Basis.DECLARED);
    assertThat(figures.figures()).isEqualTo(Map.of("registered", 200L));
    assertThat(figures.votes()).isEqualTo(Map.of("A", 60L, "B", 40L));
    assertThat(figures.declared()).isEqualTo(SAID);
    assertThat(figures.traceability()).isEqualTo(new Share("0/100", new BigDecimal("0.0")));
  }

  @Test
  void sheetsOfSomeStationsBackAPartOfTheAnnouncement() {
    UnitFigures figures = UnitFigures.of(ELECTION, sheets(1, 4, 15, 10), declared(60, 40));
    assertThat(figures.basis()).isEqualTo(Basis.MIXED);
    assertThat(figures.votes()).isEqualTo(Map.of("A", 60L, "B", 40L));
    assertThat(figures.backed())
        .isEqualTo(new UnitFigures.Backed(Map.of(), Map.of("A", 15L, "B", 10L)));
    assertThat(figures.traceability()).isEqualTo(new Share("25/100", new BigDecimal("25.0")));
  }

  @Test
  void sheetsOfAllStationsTakeTheAnnouncementsPlace() {
    UnitFigures figures = UnitFigures.of(ELECTION, sheets(4, 4, 55, 41), declared(60, 40));
    assertThat(figures.basis()).isEqualTo(Basis.SHEETS);
    assertThat(figures.votes()).isEqualTo(Map.of("A", 55L, "B", 41L));
  }

  @Test
  void moreSheetsThanAnnouncedBackNoMoreThanAll() {
    UnitFigures figures = UnitFigures.of(ELECTION, sheets(1, 4, 90, 40), declared(60, 40));
    assertThat(figures.traceability()).isEqualTo(new Share("100/100", new BigDecimal("100.0")));
  }

  @Test
  void votesOfNobodyAreBackedByNothing() {
    UnitFigures figures = UnitFigures.of(ELECTION, sheets(4, 4, 0, 0), DeclaredFigures.NOTHING);
    assertThat(figures.basis()).isEqualTo(Basis.SHEETS);
    assertThat(figures.traceability()).isNull();
  }

  @Test
  void turnoutIsOfSheetsThatStateBothSides() {
    // Given
    Total sheets = sheets(3, 3, 30, 20);
    Total told =
        new Total(
            1,
            sheets.classes(),
            0,
            FindingCounts.NONE,
            sheets.sums(),
            sheets.stated(),
            new TurnoutSums(2, 1_000, 305));
    // When
    UnitFigures figures = UnitFigures.of(ELECTION, told, DeclaredFigures.NOTHING);
    // Then
    assertThat(figures.turnout())
        .isEqualTo(new UnitFigures.Turnout(new Share("305/1000", new BigDecimal("30.5")), 2));
  }

  @Test
  void moreBallotsThanVotersAreNoTurnout() {
    // Given
    Total sheets = sheets(1, 1, 30, 20);
    Total told =
        new Total(
            1,
            sheets.classes(),
            0,
            FindingCounts.NONE,
            sheets.sums(),
            sheets.stated(),
            new TurnoutSums(1, 300, 805));
    // When
    UnitFigures figures = UnitFigures.of(ELECTION, told, DeclaredFigures.NOTHING);
    // Then
    assertThat(figures.turnout()).isNull();
  }

  private static Total nothing() {
    return Total.empty(1, Figure.COUNT + SyntheticElection.LISTS, 4);
  }

  private static Total sheets(int counted, int expected, long a, long b) {
    Total total = nothing();
    total.sums()[Figure.COUNT] = a;
    total.sums()[Figure.COUNT + 1] = b;
    total.stated()[Figure.COUNT] = counted;
    total.stated()[Figure.COUNT + 1] = counted;
    SheetClasses classes =
        SheetClasses.of(SheetClass.COUNTED, counted)
            .plus(SheetClasses.of(SheetClass.AWAITED, expected - counted));
    return new Total(
        1, classes, 0, FindingCounts.NONE, total.sums(), total.stated(), TurnoutSums.NONE);
  }

  private static DeclaredFigures declared(long a, long b) {
    return DeclaredFigures.inForce(
        List.of(
            new DeclaredFigures.Row(
                SAID,
                Map.of(DeclaredFigure.REGISTERED, 200L),
                new long[] {a, b, DeclaredFigures.NOT_STATED},
                null)));
  }
}
