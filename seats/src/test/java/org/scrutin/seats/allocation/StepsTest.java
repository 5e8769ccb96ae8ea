package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Figure;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

class StepsTest {
  @Test
  void everySeatNamesItsClosestRival() {
    // When
    List<Step> steps = steps(Method.DHONDT, Ties.LOTS, 5, 10000, 6000, 1500);

    // Then
    assertThat(steps)
        .extracting(StepsTest::told)
        .containsExactly(
            "1: 0 10000/1 10000 before 1 6000/1 6000 GREATER",
            "2: 1 6000/1 6000 before 0 10000/2 5000 GREATER",
            "3: 0 10000/2 5000 before 1 6000/2 3000 GREATER",
            "4: 0 10000/3 3333.33 before 1 6000/2 3000 GREATER",
            "5: 1 6000/2 3000 before 0 10000/4 2500 GREATER");
  }

  @Test
  void equalFiguresSayWhoGetsTheSeatAndWhy() {
    assertThat(last(Ties.MOST_VOTES, 2, 600, 300)).endsWith("before 1 300/1 300 MORE_VOTES");
    assertThat(last(Ties.FEWEST_VOTES, 2, 600, 300)).endsWith("before 0 600/2 300 FEWER_VOTES");
    assertThat(told(steps(Method.DHONDT, Ties.LOTS, 3, 600, 300).get(1)))
        .endsWith("before 1 300/1 300 BOTH");
  }

  @Test
  void aDrawIsCalledADraw() {
    // Given
    Contest contest = Contest.open(Method.DHONDT, 2, new long[] {600, 300}, Ties.LOTS);
    Draw draw = new Draw.ByHand(2, List.of(0, 1), List.of(1), List.of("a judge"), "minutes");

    // When
    List<Step> steps = Steps.of(contest, Apportionment.of(contest, List.of(draw)));

    // Then
    assertThat(told(steps.getLast())).isEqualTo("2: 1 300/1 300 before 0 600/2 300 LOTS");
  }

  @Test
  void ofEqualRivalsTheOneThatGetsNothingIsNamed() {
    // 50, 50, 50 for two seats by lot: the winners' rival is the third.
    Contest contest = Contest.open(Method.DHONDT, 2, new long[] {50, 50, 50}, Ties.LOTS);
    Draw draw = new Draw.ByHand(1, List.of(0, 1, 2), List.of(0, 2), List.of("a judge"), "minutes");

    // When
    List<Step> steps = Steps.of(contest, Apportionment.of(contest, List.of(draw)));

    // Then
    assertThat(steps).extracting(step -> step.rival().list()).containsExactly(1, 1);
  }

  @Test
  void quotasAndRemaindersAreTold() {
    // When
    List<Step> steps = steps(new LargestRemainder(Quota.HARE), Ties.LOTS, 8, 10000, 6000, 1500);

    // Then
    assertThat(told(steps.get(3))).isEqualTo("4: 0 4375/2 2187.5");
    assertThat(told(steps.get(6))).isEqualTo("7: 1 3250/2 1625 before 2 3000/2 1500 GREATER");
    assertThat(told(steps.get(7))).isEqualTo("8: 2 3000/2 1500 before 0 2500/2 1250 GREATER");
  }

  @Test
  void equalRemaindersAreToldToo() {
    assertThat(told(steps(new LargestRemainder(Quota.HARE), Ties.MOST_VOTES, 3, 2, 6, 4).getLast()))
        .isEqualTo("3: 1 2/1 2 before 0 2/1 2 MORE_VOTES");
    assertThat(told(steps(new LargestRemainder(Quota.HARE), Ties.LOTS, 2, 3, 3, 2).getFirst()))
        .isEqualTo("1: 0 3/1 3 before 1 3/1 3 BOTH");
  }

  @Test
  void theDutchRulesAreTold() {
    // When
    List<Step> majority =
        steps(new Kieswet(), Ties.LOTS, 24, 7501, 1249, 1249, 1249, 1249, 1249, 1248, 7);
    List<Step> small = steps(new Kieswet(), Ties.LOTS, 10, 751, 75, 100, 74);

    // Then
    assertThat(told(majority.get(18))).isEqualTo("19: 1 1249/2 624.5 before 2 1249/2 624.5 BOTH");
    assertThat(majority.getLast()).isEqualTo(new Step(majority.getLast().award(), null, null));
    assertThat(told(small.get(8))).isEqualTo("9: 1 75/1 75 before 0 51/1 51 GREATER");
    assertThat(told(small.get(9))).isEqualTo("10: 0 51/1 51 before 2 0/1 0 GREATER");
  }

  @Test
  void nobodyGetsASecondAverageInASmallCouncilBeforeTheOthers() {
    // When
    // The quota is 80; 808 are ten and a remainder, and the others below three quarters.
    List<Step> steps = steps(new Kieswet(), Ties.LOTS, 15, 808, 59, 58, 57, 56, 55, 54, 53);

    // Then
    assertThat(told(steps.get(11))).isEqualTo("12: 0 808/12 67.33 before 1 59/1 59 GREATER");
    assertThat(told(steps.get(12))).isEqualTo("13: 1 59/1 59 before 2 58/1 58 GREATER");
  }

  @Test
  void aListAloneHasNoRival() {
    assertThat(told(steps(Method.PLURALITY, Ties.LOTS, 1, 7).getFirst())).isEqualTo("1: 0 7/1 7");
    assertThat(told(steps(new LargestRemainder(Quota.IMPERIALI), Ties.LOTS, 1, 7).getFirst()))
        .startsWith("1: 0 7/");
  }

  @Test
  void figuresAreWrittenAsTheMethodDivides() {
    assertThat(new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)).figure(1000, 1))
        .isEqualTo(new Figure("1000/(7/5)", "7/5", new BigDecimal("714.29")));
    assertThat(new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)).figure(1000, 2).exact())
        .isEqualTo("1000/3");
    assertThat(new DivisorMethod.ModifiedSainteLague(new Ratio(1, 1)).figure(1000, 1).exact())
        .isEqualTo("1000/1");
    assertThat(new HuntingtonHill().figure(1000, 3))
        .isEqualTo(new Figure("1000/√6", "√6", new BigDecimal("408.25")));
    assertThat(new HuntingtonHill().figure(1000, 1).rounded()).isNull();
    assertThat(new Adams().figure(1000, 1)).isEqualTo(new Figure("1000/0", "0", null));
    assertThat(new Adams().figure(1000, 3).exact()).isEqualTo("1000/2");
  }

  @Test
  void aListWithoutFurtherCandidatesIsNoRival() {
    // Given: the first list is the closest, but has only one candidate
    BitSet all = new BitSet();
    all.set(0, 3);
    long[] votes = {100, 60, 10};
    Contest contest = new Contest(Method.DHONDT, 2, votes, all, Ties.LOTS, new int[] {1, 9, 9});

    // When
    List<Step> steps = Steps.of(contest, Apportionment.of(contest));

    // Then
    assertThat(told(steps.getLast())).isEqualTo("2: 1 60/1 60 before 2 10/1 10 GREATER");
  }

  @Test
  void ofEqualRemaindersTheOneThatGetsNothingIsNamed() {
    // Given: each has one quota of 18/5 and 12/5 over; two seats are left
    Contest contest =
        Contest.open(new LargestRemainder(Quota.HARE), 5, new long[] {6, 6, 6}, Ties.LOTS);
    Draw draw = new Draw.ByHand(4, List.of(0, 1, 2), List.of(1, 2), List.of("a judge"), "minutes");

    // When
    List<Step> steps = Steps.of(contest, Apportionment.of(contest, List.of(draw)));

    // Then
    assertThat(told(steps.get(3))).isEqualTo("4: 1 12/5 2.4 before 0 12/5 2.4 LOTS");
    assertThat(told(steps.get(4))).isEqualTo("5: 2 12/5 2.4 before 0 12/5 2.4 LOTS");
  }

  @Test
  void aFullQuotaIsNoSeatForARemainder() {
    // The quota is 4: one and two full ones, and 2 over for each. One seat is left.
    assertThat(told(steps(new LargestRemainder(Quota.HARE), Ties.MOST_VOTES, 4, 6, 10).getLast()))
        .isEqualTo("4: 1 2/1 2 before 0 2/1 2 MORE_VOTES");
  }

  @Test
  void theLastRemainderHasNoRival() {
    // Droop's quota is one vote: three full quotas, and a remainder of nothing for each list.
    List<Step> steps = steps(new LargestRemainder(Quota.DROOP), Ties.LOTS, 8, 2, 1);

    assertThat(told(steps.get(3))).isEqualTo("4: 0 0/1 0 before 1 0/1 0 BOTH");
    assertThat(told(steps.get(4))).isEqualTo("5: 1 0/1 0");
  }

  @Test
  void aLargeCouncilGivesSecondAveragesAtOnce() {
    // The quota is 100, and 19 seats make a large council: no list waits for the others.
    List<Step> steps =
        steps(new Kieswet(), Ties.LOTS, 19, 1000, 95, 94, 93, 92, 91, 90, 89, 88, 56, 56, 56);

    assertThat(told(steps.get(15))).isEqualTo("16: 0 1000/11 90.91 before 6 90/1 90 GREATER");
    assertThat(told(steps.getLast())).isEqualTo("19: 8 88/1 88 before 0 1000/12 83.33 GREATER");
  }

  @Test
  void withoutVotesThereAreNoSteps() {
    assertThat(steps(new LargestRemainder(Quota.HARE), Ties.LOTS, 3, 0, 0)).isEmpty();
    assertThat(steps(new Kieswet(), Ties.LOTS, 3, 0, 0)).isEmpty();
  }

  @Test
  void insideGroupsFiguresAreToldWithoutRivals() {
    // Given
    Contest divided = Contest.open(new HuntingtonHill(), 3, new long[] {110, 100, 51}, Ties.LOTS);
    Contest remainders =
        Contest.open(new LargestRemainder(Quota.HARE), 4, new long[] {50, 30, 25}, Ties.LOTS);
    List<Set<Integer>> links = List.of(Set.of(1, 2));

    // When
    List<Step> byQuotient =
        Steps.inGroups(divided, LinkedLists.allocate(divided, links, List.of()));
    List<Step> byRemainder =
        Steps.inGroups(remainders, LinkedLists.allocate(remainders, links, List.of()));

    // Then: 105 / 4 = 26.25 leave one and two quotas, and the first has 23.75 over
    assertThat(byQuotient).extracting(step -> step.figure().exact()).contains("110/0", "100/0");
    assertThat(byQuotient).allSatisfy(step -> assertThat(step.rival()).isNull());
    assertThat(byRemainder).extracting(step -> step.award().by()).contains(AwardedBy.REMAINDER);
    assertThat(byRemainder)
        .allSatisfy(
            step -> {
              assertThat(step.rival()).isNull();
              assertThat(step.figure() == null).isEqualTo(step.award().by() == AwardedBy.QUOTA);
            });
  }

  private static String last(Ties ties, int seats, long... votes) {
    return told(steps(Method.DHONDT, ties, seats, votes).getLast());
  }

  private static List<Step> steps(Method method, Ties ties, int seats, long... votes) {
    Contest contest = Contest.open(method, seats, votes, ties);
    return Steps.of(contest, Apportionment.of(contest));
  }

  private static String told(Step step) {
    String won =
        step.award().seat()
            + ": "
            + step.award().list()
            + " "
            + step.figure().exact()
            + " "
            + step.figure().rounded();
    Step.Rival rival = step.rival();
    return rival == null
        ? won
        : won
            + " before "
            + rival.list()
            + " "
            + rival.figure().exact()
            + " "
            + rival.figure().rounded()
            + " "
            + rival.why();
  }
}
