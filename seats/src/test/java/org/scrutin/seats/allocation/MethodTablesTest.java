package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/** Textbook tables of the other methods; those of D'Hondt are in {@link DHondtTest}. */
class MethodTablesTest {
  private static final Method SAINTE_LAGUE = new DivisorMethod.SainteLague();
  private static final long[] BALINSKI_YOUNG_5 = {5117, 4400, 162, 161, 160};
  private static final long[] BALINSKI_YOUNG_26 = {9061, 7179, 5259, 3319, 1182};

  static Arguments[] tables() {
    return new Arguments[] {
      table(
          "Sainte-Laguë: Balinski and Young", SAINTE_LAGUE, 100, BALINSKI_YOUNG_5, 51, 43, 2, 2, 2),
      table("Sainte-Laguë: Balinski and Young", SAINTE_LAGUE, 26, BALINSKI_YOUNG_26, 9, 8, 5, 3, 1),
      table("Hare: Balinski and Young", hare(), 100, BALINSKI_YOUNG_5, 51, 44, 2, 2, 1),
      table("Hare: Balinski and Young", hare(), 26, BALINSKI_YOUNG_26, 9, 7, 5, 4, 1),
      table("Sainte-Laguë: 6 to 1", SAINTE_LAGUE, 4, votes(6, 1), 3, 1),
      table("first divisor 7/5: 6 to 1", modified("7/5"), 4, votes(6, 1), 4, 0),
      // 6/7 = 0.857 stands before 1/1.2 = 0.833 and behind 1/1.1 = 0.909
      table("first divisor 6/5: 6 to 1", modified("6/5"), 4, votes(6, 1), 4, 0),
      table("first divisor 11/10: 6 to 1", modified("11/10"), 4, votes(6, 1), 3, 1),
      table("Sainte-Laguë: a large list", SAINTE_LAGUE, 8, votes(10000, 6000, 1500), 4, 3, 1),
      // 10000/2, /3, 6000/2, 10000/4, /5, 6000/3, 10000/6, 6000/4 = 1500 before 10000/7 = 1429
      table(
          "Imperiali divisors",
          new DivisorMethod.Imperiali(),
          8,
          votes(10000, 6000, 1500),
          5,
          3,
          0),
      // one each, then 10000/1, 6000/1, 10000/2, 10000/3, 6000/2
      table("Adams", new Adams(), 8, votes(10000, 6000, 1500), 4, 3, 1),
      table("Adams: fewer seats than lists", new Adams(), 2, votes(10, 30, 20), 0, 1, 1),
      // one each, then 1000²/2, 400²/2, 1000²/6, 1000²/12 = 83333 before 400²/6 = 26667
      table("Huntington-Hill", new HuntingtonHill(), 7, votes(1000, 400, 100), 4, 2, 1),
      table("Huntington-Hill: fewer seats", new HuntingtonHill(), 1, votes(10, 30, 20), 0, 1, 0),
      // Hamilton's own: quotas 4.5714, 2.7428, 0.6857
      table("Hare: a large list", hare(), 8, votes(10000, 6000, 1500), 4, 3, 1),
      // V/(S+1) = 1944.4: quotas 5.14, 3.08, 0.77; all seats by quota
      table("Droop", remainder(Quota.DROOP), 8, votes(10000, 6000, 1500), 5, 3, 0),
      table(
          "Hagenbach-Bischoff",
          remainder(Quota.HAGENBACH_BISCHOFF),
          8,
          votes(10000, 6000, 1500),
          5,
          3,
          0),
      // V/(S+2) = 33.3 gives two seats, one too many; V/(S+1) = 50 gives one
      table(
          "Imperiali quota that gives too many",
          remainder(Quota.IMPERIALI),
          1,
          votes(60, 40),
          1,
          0),
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void givesTheSeatsOfTheTable(
      String name, Method method, int seats, long[] votes, int[] expected) {
    // When
    Outcome outcome = Apportionment.of(Contest.open(method, seats, votes, Ties.LOTS));

    // Then
    assertThat(outcome).isInstanceOf(Outcome.Settled.class);
    assertThat(outcome.seats()).containsExactly(expected);
  }

  static Method hare() {
    return remainder(Quota.HARE);
  }

  static Method remainder(Quota quota) {
    return new LargestRemainder(quota);
  }

  static Method modified(String first) {
    return new DivisorMethod.ModifiedSainteLague(Ratio.parse(first));
  }

  private static long[] votes(long... votes) {
    return votes;
  }

  private static Arguments table(
      String name, Method method, int seats, long[] votes, int... expected) {
    return Arguments.of(name, method, seats, votes, expected);
  }
}
