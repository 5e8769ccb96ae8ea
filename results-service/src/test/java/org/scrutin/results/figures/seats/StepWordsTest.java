package org.scrutin.results.figures.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Draw;
import org.scrutin.seats.allocation.LinkedLists;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

class StepWordsTest {
  private static final IntFunction<String> NAMES = list -> "list " + (char) ('A' + list);

  @Test
  void aSeatIsSaidWithItsProvisionAndItsRival() {
    assertThat(said(Method.DHONDT, Ties.LOTS, 3, 10000, 6000).getLast())
        .isEqualTo(
            "Seat 3 goes to list A: 10,000 votes divided by 2, which make 5,000, the highest"
                + " figure left (art. 1). Next is list B with 6,000 votes divided by 2, which make"
                + " 3,000.");
    assertThat(said(Method.DHONDT, Ties.LOTS, 1, 10000).getFirst())
        .isEqualTo("Seat 1 goes to list A: 10,000 votes, the highest figure left (art. 1).");
  }

  @Test
  void equalFiguresAreExplained() {
    assertThat(said(Method.DHONDT, Ties.MOST_VOTES, 2, 600, 300).getLast())
        .endsWith("Next is list B with the same figure and fewer votes, which is why it waits.");
    assertThat(said(Method.DHONDT, Ties.FEWEST_VOTES, 2, 600, 300).getLast())
        .endsWith("Next is list A with the same figure and more votes, which is why it waits.");
    assertThat(said(Method.DHONDT, Ties.LOTS, 3, 600, 300).get(1))
        .endsWith("Next is list B with the same figure, and gets a seat for it too.");
  }

  @Test
  void aDrawIsSaid() {
    // Given
    Contest contest = Contest.open(Method.DHONDT, 1, new long[] {5, 5}, Ties.LOTS);
    Draw draw = new Draw.ByHand(1, List.of(0, 1), List.of(1), List.of("a judge"), "minutes");

    // When
    String said =
        new StepAnswers(NAMES, NAMES, "", false, WorksheetWindow.from(null))
            .steps(contest, Apportionment.of(contest, List.of(draw)))
            .shown()
            .getFirst()
            .words();

    // Then
    assertThat(said)
        .isEqualTo(
            "Seat 1 goes to list B: 5 votes, the highest figure left. Next is list A with the same"
                + " figure; lots were drawn.");
  }

  @Test
  void figuresThatLookEqualAreSaidToDiffer() {
    assertThat(said(Method.DHONDT, Ties.LOTS, 2, 3_000_000_000_001L, 2_000_000_000_000L).getLast())
        .contains("2,000,000,000,000");
    assertThat(said(new DivisorMethod.SainteLague(), Ties.LOTS, 500, 1_000_000, 1_000_001).get(498))
        .endsWith("less by a fraction of a vote.");
  }

  @Test
  void otherMethodsAreSaidInTheirOwnWay() {
    assertThat(
            said(new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)), Ties.LOTS, 1, 70, 20)
                .getFirst())
        .contains("70 votes divided by 7/5, which make 50");
    assertThat(said(new HuntingtonHill(), Ties.LOTS, 3, 100, 20).getLast())
        .contains("100 votes divided by √2, which make 70.71");
    assertThat(said(new Adams(), Ties.LOTS, 3, 100, 20).getFirst())
        .isEqualTo(
            "Seat 1 goes to list A: every list with a vote gets one seat before any gets a second,"
                + " and it has 100 votes (art. 1). Next is list B with 20 votes.");
  }

  @Test
  void quotasAndRemaindersAreSaid() {
    // When
    List<String> said = said(new LargestRemainder(Quota.HARE), Ties.LOTS, 8, 10000, 6000, 1500);

    // Then
    assertThat(said.getFirst())
        .isEqualTo(
            "Seat 1 goes to list A: its 10,000 votes contain a full quota of 2,187.5 (art. 1).");
    assertThat(said.get(3)).contains("its 10,000 votes contain 4 full quotas of 2,187.5");
    assertThat(said.get(6))
        .isEqualTo(
            "Seat 7 goes to list B: after its full quotas 1,625 of its votes are left, the largest"
                + " remainder (art. 1). Next is list C with 1,500.");
  }

  @Test
  void theMajorityIsSaid() {
    assertThat(
            said(new Kieswet(), Ties.LOTS, 24, 7501, 1249, 1249, 1249, 1249, 1249, 1248, 7)
                .getLast())
        .startsWith("Seat 24 goes to list A: it has more than half of the votes");
  }

  @Test
  void linkedListsAreSaidWithoutRivals() {
    // Given
    Contest contest =
        Contest.open(new LargestRemainder(Quota.HARE), 3, new long[] {50, 30, 25}, Ties.LOTS);

    // When
    var steps =
        new StepAnswers(NAMES, NAMES, "", true, WorksheetWindow.from(null))
            .steps(contest, LinkedLists.allocate(contest, List.of(Set.of(1, 2)), List.of()))
            .shown();

    // Then
    assertThat(steps).hasSize(3).allMatch(step -> step.rival() == null);
    assertThat(steps.get(0).words()).contains("full quotas of its group");
  }

  @Test
  void cambodiasWordsComeToTheSame() {
    // Given
    Contest contest = Contest.open(Method.DHONDT, 8, new long[] {10000, 6000, 1500}, Ties.LOTS);

    // When
    var other =
        new StepAnswers(NAMES, NAMES, "", false, WorksheetWindow.from(null))
            .quotaFirst(contest, Apportionment.of(contest));

    // Then
    assertThat(other.quota()).isEqualTo("17500/8");
    assertThat(other.fullQuotas()).containsEntry("list A", 4L);
    assertThat(other.byAverage()).hasSize(2);
    assertThat(other.words())
        .contains("full quota of 2,187.5 votes, and the 2 seats that are left go");
    assertThat(
            new StepAnswers(NAMES, NAMES, "", false, WorksheetWindow.from(null))
                .quotaFirst(
                    Contest.open(new Adams(), 1, new long[] {1}, Ties.LOTS),
                    Apportionment.of(contest)))
        .isNull();
  }

  private static List<String> said(Method method, Ties ties, int seats, long... votes) {
    Contest contest = Contest.open(method, seats, votes, ties);
    return new StepAnswers(NAMES, NAMES, "art. 1", false, WorksheetWindow.from(null))
        .steps(contest, Apportionment.of(contest)).shown().stream().map(StepAnswer::words).toList();
  }
}
