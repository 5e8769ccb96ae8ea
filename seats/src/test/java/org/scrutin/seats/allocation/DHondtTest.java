package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.method.Method;

/** Textbook and real figures of D'Hondt allocations. */
class DHondtTest {
  static Arguments[] tables() {
    return new Arguments[] {
      table("Balinski and Young", 100, votes(5117, 4400, 162, 161, 160), 52, 45, 1, 1, 1),
      table("Balinski and Young", 26, votes(9061, 7179, 5259, 3319, 1182), 10, 7, 5, 3, 1),
      table("exact shares", 12, votes(14, 28, 7, 35), 2, 4, 1, 5),
      table("large", 18, votes(1305956, 903151, 650114, 532193, 319024), 7, 5, 3, 2, 1),
      table("a large list", 8, votes(10000, 6000, 1500), 5, 3, 0),
      table("Denmark, EP 2014", 13, votes(833499, 588102, 65480, 183724, 605889), 5, 3, 0, 1, 4),
      table("a province with one seat", 1, votes(21044, 9310, 512), 1, 0, 0),
      table("seats of one list", 4, votes(0, 17, 0), 0, 4, 0),
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void givesTheSeatsOfTheTable(String name, int seats, long[] votes, int[] expected) {
    // When
    Outcome outcome = dhondt(seats, votes, Ties.LOTS);

    // Then
    assertThat(outcome).isInstanceOf(Outcome.Settled.class);
    assertThat(outcome.seats()).containsExactly(expected);
  }

  @Test
  void everySeatShowsTheQuotientThatWonIt() {
    // When
    Outcome outcome = dhondt(4, votes(10000, 6000, 1500), Ties.LOTS);

    // Then
    // 10000/1 = 10000, 6000/1 = 6000, 10000/2 = 5000, 10000/3 = 3333.3 before 6000/2 = 3000
    assertThat(outcome.awards())
        .extracting(
            award ->
                award.seat() + ": " + award.list() + " " + award.votes() + "/" + award.divisor())
        .containsExactly("1: 0 10000/1", "2: 1 6000/1", "3: 0 10000/2", "4: 0 10000/3");
  }

  @Test
  void quotientsBeyondTheRangeOfALongAreComparedExactly() {
    // Given
    // The third quotient of the first list is (2^63 - 1) / 3; one vote decides the last seat.
    long third = Long.MAX_VALUE / 3;

    // When
    Outcome behind = dhondt(3, votes(Long.MAX_VALUE, third - 1), Ties.LOTS);
    Outcome ahead = dhondt(3, votes(Long.MAX_VALUE, third + 1), Ties.LOTS);

    // Then
    assertThat(behind.seats()).containsExactly(3, 0);
    assertThat(ahead.seats()).containsExactly(2, 1);
  }

  static Outcome dhondt(int seats, long[] votes, Ties ties) {
    return Apportionment.of(Contest.open(Method.DHONDT, seats, votes, ties));
  }

  static long[] votes(long... votes) {
    return votes;
  }

  private static Arguments table(String name, int seats, long[] votes, int... expected) {
    return Arguments.of(name, seats, votes, expected);
  }
}
