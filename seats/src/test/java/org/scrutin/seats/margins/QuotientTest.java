package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/** Votes on either side of a quotient, around the places where a product would leave a long. */
class QuotientTest {
  // With 4,097 the last ones make 2^63 less a few, and more than 2^63.
  private static final long[] VOTES = {
    1, 2, 7, 1_000_000_000, Margin.MOST, Long.MAX_VALUE / 4097, Long.MAX_VALUE / 4097 + 1
  };
  private static final int[] SEATS = {1, 2, 3, 4097, 5000, 10_000};

  static List<SignpostMethod> methods() {
    return List.of(
        Method.DHONDT,
        new DivisorMethod.ModifiedSainteLague(new Ratio(1399, 1000)),
        new HuntingtonHill(),
        new Adams());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void oneVoteMoreOrLessIsOnTheOtherSide(SignpostMethod method) {
    for (long votes : VOTES) {
      for (int seat : SEATS) {
        Quotient bar = new Quotient(method, votes, seat);
        for (int theirs : SEATS) {
          check(bar, theirs);
        }
      }
    }
  }

  private static void check(Quotient bar, int theirs) {
    long least = bar.least(theirs);
    long most = bar.most(theirs);
    assertThat(least == Quotient.BEYOND || order(bar, least, theirs) >= 0)
        .as("%s, least %d for seat %d", bar, least, theirs)
        .isTrue();
    assertThat(least == 1 || order(bar, least - 1, theirs) < 0)
        .as("%s, one less than %d for seat %d", bar, least, theirs)
        .isTrue();
    assertThat(most == 0 || order(bar, most, theirs) <= 0)
        .as("%s, most %d for seat %d", bar, most, theirs)
        .isTrue();
    assertThat(most >= Quotient.BEYOND - 1 || order(bar, most + 1, theirs) > 0)
        .as("%s, one more than %d for seat %d", bar, most, theirs)
        .isTrue();
  }

  /** Above 0 if so many votes come before. */
  private static int order(Quotient bar, long votes, int seat) {
    BigInteger own = signpost(bar.method(), bar.seat());
    BigInteger theirs = signpost(bar.method(), seat);
    if (own.signum() == 0 && theirs.signum() == 0) {
      return Long.compare(votes, bar.votes());
    }
    int power = bar.method() instanceof HuntingtonHill ? 2 : 1;
    return BigInteger.valueOf(votes)
        .pow(power)
        .multiply(own)
        .compareTo(BigInteger.valueOf(bar.votes()).pow(power).multiply(theirs));
  }

  private static BigInteger signpost(SignpostMethod method, int seat) {
    BigInteger number = BigInteger.valueOf(seat);
    BigInteger before = number.subtract(BigInteger.ONE);
    return switch (method) {
      case DivisorMethod.DHondt _ -> number;
      case Adams _ -> before;
      case HuntingtonHill _ -> number.multiply(before);
      default -> BigInteger.valueOf(seat == 1 ? 1399 : 1000 * (2L * seat - 1));
    };
  }
}
