package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.method.Kieswet;

/** Cases made up for each article; official ones are in {@link RealElectionsTest}. */
class KieswetTest {
  @Test
  void from19SeatsOnAveragesGiveWhatQuotasLeave() {
    // When
    // The quota is 50: 10 and 490 votes are 0.2 and 9.8, 500 are 10.
    Outcome outcome = allocate(20, 500, 490, 10);

    // Then
    // 490/10 = 49 before 500/11 = 45.5 and 10/1
    assertThat(outcome.seats()).containsExactly(10, 10, 0);
    assertThat(outcome.awards().getLast()).isEqualTo(new Award(20, 1, AwardedBy.AVERAGE, 490, 10));
  }

  @Test
  void threeQuartersOfAQuotaAreNeededForARemainder() {
    // When
    // The quota is 100: remainders 75, 74 and 51, of which the first alone is of a list that
    // has three quarters; then averages once each: 174/2 = 87 before 751/9 and 74/1.
    Outcome outcome = allocate(10, 751, 75, 100, 74);

    // Then
    assertThat(outcome.seats()).containsExactly(8, 1, 1, 0);
    assertThat(outcome.awards().subList(8, 10))
        .containsExactly(
            new Award(9, 1, AwardedBy.REMAINDER, 75, 1),
            new Award(10, 0, AwardedBy.REMAINDER, 51, 1));
  }

  @Test
  void averagesGiveOneSeatToEachBeforeTheyGiveASecond() {
    // When
    // The quota is 100. 6 lists of 70 stay below three quarters; 580 are five quotas and one
    // remainder. Averages once: 580/7 = 82.9, then the lists of 70; nobody twice.
    Outcome outcome = allocate(10, 580, 70, 70, 70, 70, 70, 70);

    // Then
    assertThat(((LotsRequired) outcome).lots())
        .isEqualTo(new Lots(8, 3, List.of(1, 2, 3, 4, 5, 6)));
    assertThat(outcome.seats()).containsExactly(7, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void afterOneForEachAveragesGoOn() {
    // When
    // Candidates run out: 1 of 2 full quotas, and the rest goes to whoever has somebody left.
    Outcome outcome = allocate(new int[] {1, 9, 9}, 6, 300, 200, 100);

    // Then
    // The quota is 100: 1 (of 3), 2, 1; averages once: 200/3, 100/2.
    assertThat(outcome.seats()).containsExactly(1, 3, 2);
    assertThat(allocate(new int[] {1, 9, 1}, 6, 300, 200, 100).seats()).containsExactly(1, 4, 1);
  }

  @Test
  void aMajorityOfTheVotesGetsAMajorityOfTheSeats() {
    // When
    // The quota is 625.04: 7501 of 15001 votes are twelve, and half of the seats.
    Outcome more = allocate(24, 7501, 1249, 1249, 1249, 1249, 1249, 1248, 7);

    // Then
    assertThat(more.seats()).containsExactly(13, 2, 2, 2, 2, 2, 1, 0);
    assertThat(more.awards()).contains(new Award(24, 0, AwardedBy.MAJORITY, 7501, 13));
  }

  @Test
  void lotsDecideWhoPaysForTheMajority() {
    // When
    Outcome open = allocate(24, 7501, 1249, 1249, 1249, 1249, 1248, 1248, 8);
    Outcome drawn =
        Apportionment.of(
            contest(null, 24, 7501, 1249, 1249, 1249, 1249, 1248, 1248, 8),
            List.of(new Draw.ByHand(24, List.of(5, 6), List.of(6), List.of("a judge"), "minutes")));

    // Then
    assertThat(open.seats()).containsExactly(13, 2, 2, 2, 2, 1, 1, 0);
    assertThat(((LotsRequired) open).lots()).isEqualTo(new Lots(24, 1, List.of(5, 6)));
    assertThat(drawn).isInstanceOf(Settled.class);
    assertThat(drawn.seats()).containsExactly(13, 2, 2, 2, 2, 1, 2, 0);
  }

  @Test
  void halfOfTheVotesIsNoMajority() {
    // When
    // 2552 of 5104 votes and 7 of 15 seats
    Outcome outcome = allocate(15, 2552, 987, 570, 539, 456);

    // Then
    assertThat(outcome.seats()).containsExactly(7, 3, 2, 2, 1);
  }

  @Test
  void aMajorityWithoutFurtherCandidatesCostsNobodyASeat() {
    // When
    Outcome with = allocate(15, 2571, 977, 567, 536, 453);
    Outcome without = allocate(new int[] {7, 4, 2, 2, 2}, 15, 2571, 977, 567, 536, 453);

    // Then
    assertThat(with.seats()).containsExactly(8, 3, 2, 1, 1);
    assertThat(without.seats()).containsExactly(7, 3, 2, 2, 1);
  }

  @Test
  void seatsOfFullQuotasAloneAreSettled() {
    assertThat(allocate(15, 480, 160, 160, 160, 80, 80, 80).seats())
        .containsExactly(6, 2, 2, 2, 1, 1, 1);
  }

  @Test
  void averagesGoRoundOnceBeforeAnyListGetsASecond() {
    // When
    // The quota is 100; the last list has nobody. 4 and 1 quotas, a remainder each, then averages
    // once each, 400/6 and 100/3, and the last seat to 400/7.
    Outcome outcome = allocate(new int[] {20, 20, 0}, 10, 400, 100, 500);

    // Then
    assertThat(outcome.seats()).containsExactly(7, 3, 0);
  }

  @Test
  void aMajorityThatTheLastRemainderGivesIsEnough() {
    // When
    // The quota is 33.3: one quota and a remainder of 17.7 for 51 votes, after 30 of 30.
    Outcome outcome = allocate(3, 51, 30, 19);

    // Then
    assertThat(outcome.seats()).containsExactly(2, 1, 0);
    assertThat(outcome.awards().getLast()).isEqualTo(new Award(3, 0, AwardedBy.REMAINDER, 53, 3));
  }

  private static Outcome allocate(int seats, long... votes) {
    return allocate(null, seats, votes);
  }

  private static Outcome allocate(int[] candidates, int seats, long... votes) {
    return Apportionment.of(contest(candidates, seats, votes));
  }

  private static Contest contest(int[] candidates, int seats, long... votes) {
    BitSet all = new BitSet();
    all.set(0, votes.length);
    return new Contest(
        new Kieswet(),
        seats,
        votes,
        all,
        Ties.LOTS,
        candidates == null ? Contest.unlimited(votes.length) : candidates);
  }
}
