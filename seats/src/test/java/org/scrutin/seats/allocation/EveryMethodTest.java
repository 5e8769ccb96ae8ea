package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.allocation.Outcome.Unassigned;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/** Contests that have no ordinary end, whatever the method. */
class EveryMethodTest {
  static Stream<Method> methods() {
    return Stream.concat(
        Stream.of(
            Method.DHONDT,
            new DivisorMethod.SainteLague(),
            new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)),
            new DivisorMethod.Imperiali(),
            new HuntingtonHill(),
            new Adams(),
            Method.PLURALITY,
            new Kieswet()),
        Arrays.stream(Quota.values()).map(LargestRemainder::new));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void refusesAContestForNoSeat(Method method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> allocate(method, 0, List.of(), 3, 2, 1))
        .withMessageContaining("at least one seat");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void givesNothingWithoutVotes(Method method) {
    // When
    Outcome outcome = allocate(method, 4, List.of(), 0, 0, 0);

    // Then
    assertUnassigned(outcome, 4, UnassignedReason.NO_VOTES, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void givesNothingWhereEveryListIsBelowItsThreshold(Method method) {
    // Given: a third of the votes each
    Threshold half = new Threshold(new Ratio(1, 2), Base.VALID, Level.CONSTITUENCY, Set.of());

    // When
    Outcome outcome = allocate(method, 4, List.of(half), 5, 5, 5);

    // Then
    assertUnassigned(outcome, 4, UnassignedReason.NO_LIST_ADMITTED, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void givesNoMoreSeatsThanThereAreCandidates(Method method) {
    // Given
    Contest open = Contest.open(method, 9, new long[] {60, 30, 10}, Ties.LOTS);

    // When
    Outcome outcome =
        Apportionment.of(
            new Contest(method, 9, open.votes(), open.admitted(), Ties.LOTS, new int[] {1, 1, 1}));

    // Then
    if (method instanceof Plurality) {
      assertUnassigned(outcome, 8, UnassignedReason.METHOD_GIVES_ONE_SEAT, 1, 0, 0);
    } else {
      assertUnassigned(outcome, 6, UnassignedReason.LISTS_EXHAUSTED, 1, 1, 1);
    }
  }

  private static Outcome allocate(
      Method method, int seats, List<Threshold> thresholds, long... votes) {
    SeatRule rule =
        new SeatRule(
            method,
            Level.CONSTITUENCY,
            Ties.LOTS,
            thresholds,
            Collections.nCopies(votes.length, "party"));
    long valid = Arrays.stream(votes).sum();
    return rule.allocate(new Votes(seats, votes, valid), rule.admittedNationally(votes, valid));
  }

  private static void assertUnassigned(
      Outcome outcome, int left, UnassignedReason reason, int... seats) {
    assertThat(outcome.seats()).containsExactly(seats);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unassigned.class,
            unassigned -> {
              assertThat(unassigned.unassigned()).isEqualTo(left);
              assertThat(unassigned.reason()).isEqualTo(reason);
            });
  }
}
