package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.seats.allocation.DHondtTest.dhondt;
import static org.scrutin.seats.allocation.DHondtTest.votes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;

class TiesTest {
  @Test
  void lotsAreRequiredWhereTheLastQuotientsAreEqual() {
    // When
    // 600/2 = 300/1: the third seat
    Outcome outcome = dhondt(2, votes(600, 300, 100), Ties.LOTS);

    // Then
    assertThat(outcome.seats()).containsExactly(1, 0, 0);
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(2, 1, List.of(0, 1)));
  }

  @Test
  void severalSeatsMayDependOnOneDrawing() {
    // When
    Outcome outcome = dhondt(2, votes(50, 50, 50), Ties.LOTS);

    // Then
    assertThat(outcome.seats()).containsExactly(0, 0, 0);
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(1, 2, List.of(0, 1, 2)));
  }

  @Test
  void equalQuotientsThatAllWinNeedNoLots() {
    // When
    Outcome outcome = dhondt(3, votes(600, 300, 100), Ties.LOTS);

    // Then
    assertThat(outcome).isInstanceOf(Settled.class);
    assertThat(outcome.seats()).containsExactly(2, 1, 0);
  }

  @Test
  void mostVotesGivesTheTiedSeatToTheLargerList() {
    // When
    Outcome outcome = dhondt(2, votes(300, 600, 100), Ties.MOST_VOTES);

    // Then
    assertThat(outcome).isInstanceOf(Settled.class);
    assertThat(outcome.seats()).containsExactly(0, 2, 0);
  }

  @Test
  void fewestVotesGivesTheTiedSeatToTheSmallerList() {
    // When
    Outcome outcome = dhondt(2, votes(300, 600, 100), Ties.FEWEST_VOTES);

    // Then
    assertThat(outcome).isInstanceOf(Settled.class);
    assertThat(outcome.seats()).containsExactly(1, 1, 0);
  }

  @Test
  void listsWithTheSameVotesAreLeftToLotsByEveryRule() {
    // When
    Outcome outcome = dhondt(1, votes(10, 70, 70), Ties.MOST_VOTES);

    // Then
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(1, 1, List.of(1, 2)));
  }

  @Test
  void aTieRuleMaySettleSomeOfTheTiedSeats() {
    // When
    // 400/4 = 200/2 = 200/2 = 100/1 for the seats 6 and 7 of 7: three seats and one each before
    Outcome outcome = dhondt(7, votes(400, 200, 200, 100), Ties.MOST_VOTES);

    // Then
    assertThat(outcome.seats()).containsExactly(4, 1, 1, 0);
    assertThat(((LotsRequired) outcome).lots()).isEqualTo(new Lots(7, 1, List.of(1, 2)));
  }
}
