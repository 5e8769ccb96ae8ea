package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/**
 * A thousand million votes and ten thousand seats, checked by what defines the methods, in
 * unbounded integers: no seat is lost to an overflow.
 */
class LargeElectionsTest {
  private static final int SEATS = 10_000;
  private static final long[] VOTES = {412_345_679, 287_654_321, 199_999_999, 99_999_989, 12};

  static List<SignpostMethod> signposts() {
    return List.of(
        Method.DHONDT,
        new DivisorMethod.SainteLague(),
        new DivisorMethod.ModifiedSainteLague(new Ratio(1399, 1000)),
        new DivisorMethod.Imperiali(),
        new HuntingtonHill(),
        new Adams());
  }

  @ParameterizedTest
  @MethodSource("signposts")
  void noQuotientThatWinsIsBelowOneThatDoesNot(SignpostMethod method) {
    // When
    Outcome outcome = Apportionment.of(Contest.open(method, SEATS, VOTES, Ties.LOTS));

    // Then
    assertRight(method, VOTES, outcome.seats(), SEATS);
  }

  @ParameterizedTest
  @EnumSource
  void fullQuotasAndTheLargestRemaindersWin(Quota quota) {
    // When
    Outcome outcome =
        Apportionment.of(Contest.open(new LargestRemainder(quota), SEATS, VOTES, Ties.LOTS));

    // Then
    BigInteger[] price = price(quota);
    BigInteger least = price[0];
    BigInteger most = BigInteger.ZERO;
    for (int list = 0; list < VOTES.length; list++) {
      BigInteger[] parts = worth(list, price);
      int more = outcome.seats()[list] - parts[0].intValueExact();
      assertThat(more).isBetween(0, 1);
      least = more == 1 ? least.min(parts[1]) : least;
      most = more == 0 ? most.max(parts[1]) : most;
    }
    assertThat(least).isGreaterThan(most);
    assertThat(IntStream.of(outcome.seats()).sum()).isEqualTo(SEATS);
  }

  /** The highest quota that does not give too many seats, as a fraction. */
  private static BigInteger[] price(Quota quota) {
    BigInteger votes = big(Arrays.stream(VOTES).sum());
    for (BigInteger by = big(SEATS + quota.more()); ; by = by.subtract(BigInteger.ONE)) {
      BigInteger[] price =
          switch (quota) {
            case HARE, HAGENBACH_BISCHOFF, IMPERIALI -> new BigInteger[] {votes, by};
            case DROOP -> new BigInteger[] {votes.divide(by).add(BigInteger.ONE), BigInteger.ONE};
            case HAGENBACH_BISCHOFF_ROUNDED ->
                new BigInteger[] {votes.add(votes).add(by).divide(by.add(by)), BigInteger.ONE};
          };
      int full =
          IntStream.range(0, VOTES.length).map(list -> worth(list, price)[0].intValueExact()).sum();
      if (full <= SEATS) {
        return price;
      }
    }
  }

  /** Full quotas of a list, and what is left of its votes. */
  private static BigInteger[] worth(int list, BigInteger[] price) {
    return big(VOTES[list]).multiply(price[1]).divideAndRemainder(price[0]);
  }

  @Test
  void averagesOfTheDutchRulesAreThoseOfDHondt() {
    // When: nobody has a majority, and each list has candidates
    Outcome outcome = Apportionment.of(Contest.open(new Kieswet(), SEATS, VOTES, Ties.LOTS));

    // Then
    assertRight(Method.DHONDT, VOTES, outcome.seats(), SEATS);
  }

  @ParameterizedTest
  @MethodSource("signposts")
  void linkedListsShareWhatTheirGroupWon(SignpostMethod method) {
    // When
    Outcome outcome =
        LinkedLists.allocate(
            Contest.open(method, SEATS, VOTES, Ties.LOTS), List.of(Set.of(0, 3)), List.of());

    // Then
    int[] seats = outcome.seats();
    int together = seats[0] + seats[3];
    assertRight(
        method,
        new long[] {VOTES[0] + VOTES[3], VOTES[1], VOTES[2], VOTES[4]},
        new int[] {together, seats[1], seats[2], seats[4]},
        SEATS);
    assertRight(method, new long[] {VOTES[0], VOTES[3]}, new int[] {seats[0], seats[3]}, together);
  }

  @ParameterizedTest
  @MethodSource("signposts")
  void levellingGivesWhatIsMissingToTheShares(SignpostMethod method) {
    // Given: half of the seats of each list's share are won in constituencies
    Outcome all = Apportionment.of(Contest.open(method, SEATS, VOTES, Ties.LOTS));
    int[] direct = IntStream.of(all.seats()).map(seats -> seats / 2).toArray();
    BitSet admitted = new BitSet();
    admitted.set(0, VOTES.length);

    // When
    Levelling levelled =
        Levelling.of(
            method,
            Ties.LOTS,
            new Votes(SEATS, VOTES, Arrays.stream(VOTES).sum()),
            direct,
            admitted);

    // Then
    int[] seats = direct.clone();
    Arrays.setAll(seats, list -> seats[list] + levelled.levelling()[list]);
    assertRight(method, VOTES, seats, SEATS);
  }

  /**
   * Right iff no list's last seat has a lower quotient than another's next one.
   *
   * @param given to all lists together
   */
  private static void assertRight(SignpostMethod method, long[] votes, int[] seats, int given) {
    assertThat(IntStream.of(seats).sum()).isEqualTo(given);
    int power = method instanceof HuntingtonHill ? 2 : 1;
    for (int a = 0; a < votes.length; a++) {
      for (int b = 0; b < votes.length; b++) {
        if (seats[a] > 0 && a != b) {
          BigInteger kept = big(votes[a]).pow(power).multiply(signpost(method, seats[b] + 1));
          BigInteger claimed = big(votes[b]).pow(power).multiply(signpost(method, seats[a]));
          assertThat(kept).as("%s %d against %d", method, a, b).isGreaterThanOrEqualTo(claimed);
        }
      }
    }
  }

  private static BigInteger signpost(SignpostMethod method, int seat) {
    return switch (method) {
      case DivisorMethod.DHondt _ -> big(seat);
      case DivisorMethod.SainteLague _ -> big(2L * seat - 1);
      case DivisorMethod.ModifiedSainteLague _ -> big(seat == 1 ? 1399 : 1000 * (2L * seat - 1));
      case DivisorMethod.Imperiali _ -> big(seat + 1L);
      case HuntingtonHill _ -> big(seat).multiply(big(seat - 1L));
      case Adams _ -> big(seat - 1L);
    };
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
