package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;

/** Ballots are taken and given one after the other, blank ones first. */
class RecountTest {
  @Test
  void blankBallotsAreTakenOnce() {
    // Given: three blank ballots
    Recount recount = new Recount(race(0, 1));

    // When
    recount.takeFromOthers(0, 2);
    recount.takeFromOthers(0, 3);

    // Then: one was left, and the other two were the second list's
    assertThat(recount.witness(5).votes()).containsExactly(10, 3);
    assertThat(recount.witness(5).valid()).isEqualTo(13);
  }

  @Test
  void blankBallotsThatAreGivenCanBeTaken() {
    // Given: nobody is on the ballot
    Recount recount = new Recount(race());

    // When
    recount.giveToOthers(null, 4);
    recount.takeFromOthers(null, 7);

    // Then
    assertThat(recount.witness(7).votes()).containsExactly(10, 5);
    assertThat(recount.witness(7).valid()).isEqualTo(15);
  }

  @Test
  void moreThanThereAreCannotBeTaken() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Recount(race(0, 1)).takeFromOthers(0, 9))
        .withMessageContaining("1 ballots less");
  }

  private static Race race(int... onBallot) {
    BitSet lists = new BitSet();
    for (int list : onBallot) {
      lists.set(list);
    }
    long[] votes = {10, 5};
    return new Race(
        Method.DHONDT, 5, Ties.LOTS, votes, 18, lists, true, Admission.open(votes.length));
  }
}
