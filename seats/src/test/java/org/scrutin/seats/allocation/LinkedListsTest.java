package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.allocation.Outcome.Unassigned;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;

/** Made-up lists; the Knesset of 2019 with merged agreements is in {@link RealElectionsTest}. */
class LinkedListsTest {
  @Test
  void aGroupGetsItsSeatsBeforeItsListsDo() {
    // Given
    long[] votes = {50, 30, 25};

    // When
    Outcome apart = linked(4, votes);
    Outcome together = linked(4, votes, Set.of(1, 2));

    // Then
    // Apart: 50, 30, 25, 25. Together 55 and 50: 55, 50, 27.5, 25; inside 30, 25.
    assertThat(apart.seats()).containsExactly(2, 1, 1);
    assertThat(together.seats()).containsExactly(2, 1, 1);
    assertThat(together.awards())
        .containsExactly(
            new Award(1, 1, AwardedBy.QUOTIENT, 30, 1),
            new Award(2, 0, AwardedBy.QUOTIENT, 50, 1),
            new Award(3, 2, AwardedBy.QUOTIENT, 25, 1),
            new Award(4, 0, AwardedBy.QUOTIENT, 50, 2));
  }

  @Test
  void theSurplusOfAnAgreementWinsASeatThatNeitherListHad() {
    // When
    // Alone 110, 100, 55; together 151, 110, 75.5, of which 100/1 and 51/1.
    Outcome apart = linked(3, new long[] {110, 100, 51});
    Outcome together = linked(3, new long[] {110, 100, 51}, Set.of(1, 2));

    // Then
    assertThat(apart.seats()).containsExactly(2, 1, 0);
    assertThat(together.seats()).containsExactly(1, 1, 1);
  }

  @Test
  void aListThatIsKeptOutBringsNothingToItsGroup() {
    // Given
    BitSet admitted = new BitSet();
    admitted.set(0);
    admitted.set(1);
    Contest contest = new Contest(Method.DHONDT, 3, new long[] {110, 100, 90}, admitted, Ties.LOTS);

    // When
    Outcome outcome = LinkedLists.allocate(contest, List.of(Set.of(1, 2)), List.of());

    // Then
    assertThat(outcome.seats()).containsExactly(2, 1, 0);
  }

  @Test
  void lotsBetweenGroupsComeBeforeLotsInsideThem() {
    // Given
    Contest contest = Contest.open(Method.DHONDT, 1, new long[] {60, 30, 30}, Ties.LOTS);
    List<Set<Integer>> links = List.of(Set.of(1, 2));
    Draw between = byHand(1, List.of(0, 1), List.of(1));

    // When
    Outcome first = LinkedLists.allocate(contest, links, List.of());
    Outcome second = LinkedLists.allocate(contest, links, List.of(between));
    Outcome third =
        LinkedLists.allocate(
            contest, links, List.of(between, byHand(1, List.of(1, 2), List.of(2))));

    // Then
    assertThat(((LotsRequired) first).lots()).isEqualTo(new Lots(1, 1, List.of(0, 1)));
    assertThat(first.seats()).containsExactly(0, 0, 0);
    assertThat(((LotsRequired) second).lots()).isEqualTo(new Lots(1, 1, List.of(1, 2)));
    assertThat(third).isInstanceOf(Settled.class);
    assertThat(third.seats()).containsExactly(0, 0, 1);
  }

  @Test
  void aTiedGroupSharesNothingBeforeTheLotsAreDrawn() {
    // Given
    // 100/2 = 50/1 for the third seat; the group has one for certain, and who gets it may depend
    // on whether it has two.
    Contest contest = Contest.open(Method.DHONDT, 2, new long[] {50, 60, 40}, Ties.LOTS);

    // When
    Outcome open = LinkedLists.allocate(contest, List.of(Set.of(1, 2)), List.of());

    // Then
    assertThat(((LotsRequired) open).lots()).isEqualTo(new Lots(2, 1, List.of(0, 1)));
    assertThat(open.seats()).containsExactly(0, 0, 0);
  }

  @Test
  void candidatesOfAGroupRunOutTogether() {
    // Given
    BitSet all = new BitSet();
    all.set(0, 3);
    long[] votes = {10, 60, 40};
    Contest contest = new Contest(Method.DHONDT, 6, votes, all, Ties.LOTS, new int[] {2, 1, 2});

    // When
    Outcome outcome = LinkedLists.allocate(contest, List.of(Set.of(1, 2)), List.of());

    // Then
    assertThat(outcome.seats()).containsExactly(2, 1, 2);
    assertThat(((Unassigned) outcome).unassigned()).isEqualTo(1);
    assertThat(((Unassigned) outcome).reason()).isEqualTo(UnassignedReason.LISTS_EXHAUSTED);
  }

  @Test
  void remaindersThatAreSpentLeaveSeatsUnassigned() {
    // Given
    // Droop's quota is one vote: two and one seat by quota, and one remainder of nothing.
    Contest contest =
        Contest.open(new LargestRemainder(Quota.DROOP), 8, new long[] {2, 1}, Ties.MOST_VOTES);

    // When
    Outcome outcome = LinkedLists.allocate(contest, List.of(Set.of(0, 1)), List.of());

    // Then
    assertThat(outcome.seats()).containsExactly(3, 1);
    assertThat(((Unassigned) outcome).unassigned()).isEqualTo(4);
    assertThat(((Unassigned) outcome).reason()).isEqualTo(UnassignedReason.REMAINDERS_SPENT);
  }

  @Test
  void withoutVotesNobodyGetsASeat() {
    assertThat(((Unassigned) linked(2, new long[] {0, 0}, Set.of(0, 1))).reason())
        .isEqualTo(UnassignedReason.NO_VOTES);
  }

  @Test
  void aListIsLinkedOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked(1, new long[] {1, 2}, Set.of(0, 1), Set.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> linked(1, new long[] {1, 2}, Set.of(1, 2)));
    assertThatExceptionOfType(InvalidDraw.class)
        .isThrownBy(
            () ->
                LinkedLists.allocate(
                    Contest.open(Method.DHONDT, 1, new long[] {1, 2}, Ties.LOTS),
                    List.of(),
                    List.of(byHand(1, List.of(0, 1), List.of(0)))));
  }

  @Test
  void aRuleCanLinkLists() {
    // Given
    SeatRule rule =
        new SeatRule(
            Method.DHONDT,
            Level.NATIONAL,
            Ties.LOTS,
            List.of(),
            List.of("party", "party", "party"),
            List.of(1, 1, 1),
            List.of(Set.of(1, 2)));
    long[] votes = {50, 30, 25};

    // When
    Outcome outcome =
        rule.allocate(new SeatRule.Votes(3, votes, 105), rule.admittedNationally(votes, 105));

    // Then
    assertThat(outcome.seats()).containsExactly(1, 1, 1);
  }

  @Test
  void lotsInsideGroupsAreDrawnInTheOrderOfTheirFirstLists() {
    // When
    Outcome outcome = linked(2, new long[] {30, 30, 30, 30}, Set.of(2, 3), Set.of(0, 1));

    // Then
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(1, 1, List.of(0, 1)));
  }

  @Test
  void aTiedListAloneKeepsItsCertainSeats() {
    // When
    // 100, then 100/2 and 50/1 for the second seat
    Outcome outcome = linked(2, new long[] {100, 50, 10, 5}, Set.of(2, 3));

    // Then
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(2, 1, List.of(0, 1)));
    assertThat(outcome.seats()).containsExactly(1, 0, 0, 0);
  }

  @SafeVarargs
  private static Outcome linked(int seats, long[] votes, Set<Integer>... links) {
    return LinkedLists.allocate(
        Contest.open(Method.DHONDT, seats, votes, Ties.LOTS), List.of(links), List.of());
  }

  private static Draw byHand(int seat, List<Integer> lists, List<Integer> winners) {
    return new Draw.ByHand(seat, lists, winners, List.of("a judge"), "minutes");
  }
}
