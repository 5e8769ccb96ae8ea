package org.scrutin.results.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredFiguresTest {
  @Test
  void theLaterAnnouncementOfAFigureIsInForceAndTheOthersStay() {
    // When
    DeclaredFigures inForce =
        DeclaredFigures.inForce(
            List.of(
                row(4, Map.of(DeclaredFigure.VALID, 90L), new long[] {60, 30}, null),
                row(1, Map.of(), null, new int[] {2, -1}),
                row(7, Map.of(DeclaredFigure.VALID, 91L), null, null)));

    // Then
    assertThat(inForce.figure(DeclaredFigure.VALID).orElseThrow().value()).isEqualTo(91);
    assertThat(inForce.figure(DeclaredFigure.VALID).orElseThrow().by().index()).isEqualTo(7);
    assertThat(inForce.votes().orElseThrow().value()).containsExactly(60, 30);
    assertThat(inForce.seats().orElseThrow().by().index()).isEqualTo(1);
    assertThat(inForce.figure(DeclaredFigure.BLANK)).isEmpty();
  }

  @Test
  void listsOfTwoAnnouncementsAreNotMixed() {
    // When
    DeclaredFigures inForce =
        DeclaredFigures.inForce(
            List.of(
                row(0, Map.of(), null, new int[] {60, 63}),
                row(1, Map.of(), null, new int[] {-1, 64})));

    // Then
    assertThat(inForce.seats().orElseThrow().value()).containsExactly(-1, 64);
  }

  private static DeclaredFigures.Row row(
      long index, Map<DeclaredFigure, Long> figures, long[] votes, int[] seats) {
    return new DeclaredFigures.Row(
        new Announcement(index, LocalDate.of(2026, 1, 12), "Commission", "press", "final"),
        figures,
        votes,
        seats);
  }
}
