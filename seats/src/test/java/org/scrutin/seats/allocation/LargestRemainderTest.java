package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Unassigned;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

class LargestRemainderTest {
  @Test
  void oneMoreSeatCanCostASeat() {
    // Alabama 1881, in small: 10 seats are 4.29, 4.29, 1.43 quotas; 11 are 4.71, 4.71, 1.57.
    assertThat(hare(10, 6, 6, 2).seats()).containsExactly(4, 4, 2);
    assertThat(hare(11, 6, 6, 2).seats()).containsExactly(5, 5, 1);
  }

  @Test
  void everySeatShowsItsQuotaOrItsRemainder() {
    // When
    // The quota is 17500/8 = 4375/2; 10000 are four and 2500/2, 6000 two and 3250/2, 1500 3000/2.
    Outcome outcome = hare(8, 10000, 6000, 1500);

    // Then
    assertThat(outcome.awards())
        .containsExactly(
            new Award(1, 0, AwardedBy.QUOTA, 10000, 1),
            new Award(2, 0, AwardedBy.QUOTA, 10000, 2),
            new Award(3, 0, AwardedBy.QUOTA, 10000, 3),
            new Award(4, 0, AwardedBy.QUOTA, 10000, 4),
            new Award(5, 1, AwardedBy.QUOTA, 6000, 1),
            new Award(6, 1, AwardedBy.QUOTA, 6000, 2),
            new Award(7, 1, AwardedBy.REMAINDER, 3250, 2),
            new Award(8, 2, AwardedBy.REMAINDER, 3000, 2));
  }

  @Test
  void equalRemaindersAreLeftToLots() {
    // When
    Outcome outcome = hare(2, 3, 3, 2);

    // Then
    // The quota is 4: remainders 3, 3, 2 for two seats need no lots, for one they do.
    assertThat(outcome.seats()).containsExactly(1, 1, 0);
    assertThat(((LotsRequired) hare(1, 3, 3, 2)).lots()).isEqualTo(new Lots(1, 1, List.of(0, 1)));
  }

  @Test
  void theTieRuleComparesVotesNotRemainders() {
    // When
    // The quota is 4: 6 and 2 have the same remainder.
    Outcome most = allocate(Quota.HARE, Ties.MOST_VOTES, 3, 2, 6, 4);
    Outcome fewest = allocate(Quota.HARE, Ties.FEWEST_VOTES, 3, 2, 6, 4);

    // Then
    assertThat(most.seats()).containsExactly(0, 2, 1);
    assertThat(fewest.seats()).containsExactly(1, 1, 1);
  }

  @Test
  void aQuotaThatGivesOneSeatTooManyIsRaised() {
    // When
    // 100 / 2 = 50 would give each a seat of one; 100 / 1 gives none, and the remainders tie.
    Outcome outcome = allocate(Quota.HAGENBACH_BISCHOFF, Ties.LOTS, 1, 50, 50);

    // Then
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(1, 1, List.of(0, 1)));
  }

  @Test
  void aRoundedQuotaMayHaveToBeRaisedMoreThanOnce() {
    // When
    // 13/11 = 1.2, 13/10 and 13/9 round to 1 and give 13 seats; 13/8 = 1.6 rounds to 2.
    Outcome outcome = allocate(Quota.HAGENBACH_BISCHOFF_ROUNDED, Ties.LOTS, 10, 5, 5, 3);

    // Then
    assertThat(outcome.seats()).containsExactly(3, 3, 2);
    assertThat(((Unassigned) outcome).unassigned()).isEqualTo(2);
    assertThat(((Unassigned) outcome).reason()).isEqualTo(UnassignedReason.REMAINDERS_SPENT);
  }

  @Test
  void halvesOfARoundedQuotaGoUp() {
    // 10/4 = 2.5 is 3: 7 are two quotas and 1, 3 are one.
    assertThat(allocate(Quota.HAGENBACH_BISCHOFF_ROUNDED, Ties.LOTS, 3, 7, 3).seats())
        .containsExactly(2, 1);
    assertThat(Quota.HAGENBACH_BISCHOFF_ROUNDED.of(10, 4)).isEqualTo(new Ratio(3, 1));
    assertThat(Quota.HAGENBACH_BISCHOFF_ROUNDED.of(9, 4)).isEqualTo(new Ratio(2, 1));
    assertThat(Quota.HAGENBACH_BISCHOFF_ROUNDED.of(1, 4)).isEqualTo(new Ratio(1, 1));
    assertThat(Quota.DROOP.of(100, 4)).isEqualTo(new Ratio(26, 1));
  }

  @Test
  void aListThatRunsOutOfCandidatesLeavesItsSeatsToTheRemainders() {
    // Given
    long[] votes = {60, 30, 10};
    Contest open = Contest.open(new LargestRemainder(Quota.HARE), 5, votes, Ties.LOTS);
    Contest two =
        new Contest(open.method(), 5, votes, open.admitted(), Ties.LOTS, new int[] {2, 9, 9});
    Contest none =
        new Contest(open.method(), 5, votes, open.admitted(), Ties.LOTS, new int[] {1, 1, 1});

    // Then
    // The quota is 20: 3, 1.5 and 0.5.
    assertThat(Apportionment.of(two).seats()).containsExactly(2, 2, 1);
    assertThat(Apportionment.of(none).seats()).containsExactly(1, 1, 1);
    assertThat(((Unassigned) Apportionment.of(none)).reason())
        .isEqualTo(UnassignedReason.LISTS_EXHAUSTED);
  }

  @Test
  void productsBeyondALongStayExact() {
    // When
    // Four fifths and one fifth of 9 * 10^18 in 10,000 seats
    Outcome outcome = hare(10_000, 7_200_000_000_000_000_000L, 1_800_000_000_000_000_000L);

    // Then
    assertThat(outcome.seats()).containsExactly(8000, 2000);
  }

  private static Outcome hare(int seats, long... votes) {
    return allocate(Quota.HARE, Ties.LOTS, seats, votes);
  }

  private static Outcome allocate(Quota quota, Ties ties, int seats, long... votes) {
    return Apportionment.of(Contest.open(new LargestRemainder(quota), seats, votes, ties));
  }
}
