package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.scrutin.seats.allocation.DHondtTest.dhondt;
import static org.scrutin.seats.allocation.DHondtTest.votes;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.allocation.Outcome.Unassigned;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;
import org.scrutin.seats.method.Method;

class ApportionmentTest {
  @Test
  void aContestForNoSeatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dhondt(0, votes(1, 2), Ties.LOTS))
        .withMessageContaining("at least one seat");
  }

  @Test
  void negativeVotesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dhondt(1, votes(1, -2), Ties.LOTS))
        .withMessageContaining("-2");
  }

  @Test
  void anAdmittedListNeedsVotesStated() {
    // Given
    BitSet admitted = new BitSet();
    admitted.set(2);

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contest(Method.DHONDT, 1, votes(1, 2), admitted, Ties.LOTS))
        .withMessageContaining("list 2");
  }

  @Test
  void withoutVotesTheSeatsStayUnassigned() {
    // When
    Outcome outcome = dhondt(3, votes(0, 0), Ties.LOTS);

    // Then
    assertThat(outcome.seats()).containsExactly(0, 0);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unassigned.class,
            unassigned -> {
              assertThat(unassigned.unassigned()).isEqualTo(3);
              assertThat(unassigned.reason()).isEqualTo(UnassignedReason.NO_VOTES);
            });
  }

  @Test
  void withoutAnAdmittedListTheSeatsStayUnassigned() {
    // When
    Outcome outcome =
        Apportionment.of(new Contest(Method.DHONDT, 2, votes(5, 6), new BitSet(), Ties.LOTS));

    // Then
    assertThat(((Unassigned) outcome).reason()).isEqualTo(UnassignedReason.NO_LIST_ADMITTED);
  }

  @Test
  void aListThatIsNotAdmittedWinsNothing() {
    // Given
    BitSet admitted = new BitSet();
    admitted.set(1);

    // When
    Outcome outcome =
        Apportionment.of(new Contest(Method.DHONDT, 2, votes(500, 6), admitted, Ties.LOTS));

    // Then
    assertThat(outcome.seats()).containsExactly(0, 2);
  }

  @Test
  void pluralityGivesOneSeatToTheMostVotes() {
    // When
    Outcome outcome = plurality(1, 3241461, 7156462, 60000);

    // Then
    assertThat(outcome).isInstanceOf(Settled.class);
    assertThat(outcome.seats()).containsExactly(0, 1, 0);
  }

  @Test
  void pluralityLeavesFurtherSeatsUnassigned() {
    // When
    Outcome outcome = plurality(3, 10, 20);

    // Then
    assertThat(outcome.seats()).containsExactly(0, 1);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unassigned.class,
            unassigned -> {
              assertThat(unassigned.unassigned()).isEqualTo(2);
              assertThat(unassigned.reason()).isEqualTo(UnassignedReason.METHOD_GIVES_ONE_SEAT);
            });
  }

  @Test
  void productsNearTheEndOfALongAreCompared() {
    // Given: 2^60 - 1 votes and the divisor 15 have 64 bits together, and their product more than
    // 63
    long[] votes = {(1L << 60) - 1, 1L << 59, 1L << 57};

    for (int seats = 1; seats <= 20; seats++) {
      // When
      Outcome outcome = Apportionment.of(Contest.open(Method.DHONDT, seats, votes, Ties.LOTS));

      // Then
      DivisorSearch.Sold sold = new DivisorSearch("dhondt", votes).sell(seats);
      assertThat(outcome.seats()).as("%d seats", seats).containsExactly(sold.certain());
    }
  }

  @Test
  void negativeCandidatesAreRefused() {
    BitSet all = new BitSet();
    all.set(0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Contest(Method.DHONDT, 1, new long[] {1, 2}, all, Ties.LOTS, new int[] {1, -1}))
        .withMessageContaining("candidates");
  }

  @Test
  void equalVotesOfAPluralityAreLeftToLots() {
    assertThat(plurality(1, 20, 20)).isInstanceOf(LotsRequired.class);
  }

  private static Outcome plurality(int seats, long... votes) {
    return Apportionment.of(Contest.open(Method.PLURALITY, seats, votes, Ties.MOST_VOTES));
  }
}
