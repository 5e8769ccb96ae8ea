package org.scrutin.seats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every combination of factors around the places where a long would overflow. */
class ExactTest {
  private static final long[] FACTORS = {
    0,
    1,
    2,
    3,
    12,
    (1L << 31) - 1,
    1L << 31,
    (1L << 32) + 1,
    3_037_000_499L,
    3_037_000_500L,
    (1L << 62) + 7,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };

  @Test
  void productsAreComparedLikeUnboundedOnes() {
    forAll(
        (a, b, c, d) ->
            assertThat(Integer.signum(Exact.compareProducts(a, b, c, d)))
                .as("%d * %d and %d * %d", a, b, c, d)
                .isEqualTo(product(a, b).compareTo(product(c, d))));
  }

  @Test
  void squaresAreComparedLikeUnboundedOnes() {
    forAll(
        (a, b, c, d) ->
            assertThat(Integer.signum(Exact.compareSquares(a, b, c, d)))
                .as("%d^2 * %d and %d^2 * %d", a, b, c, d)
                .isEqualTo(
                    product(a, a)
                        .multiply(BigInteger.valueOf(b))
                        .compareTo(product(c, c).multiply(BigInteger.valueOf(d)))));
  }

  @Test
  void productsAreDividedLikeUnboundedOnes() {
    forAll(
        (a, b, c, _) -> {
          if (c == 0) {
            return;
          }
          BigInteger[] parts = product(a, b).divideAndRemainder(BigInteger.valueOf(c));
          if (parts[0].bitLength() < Long.SIZE) {
            assertThat(Exact.divide(a, b, c))
                .as("%d * %d / %d", a, b, c)
                .isEqualTo(new Exact.Division(parts[0].longValueExact(), parts[1].longValue()));
          } else {
            assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Exact.divide(a, b, c));
          }
        });
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private interface Four {
    void check(long a, long b, long c, long d);
  }

  private static void forAll(Four four) {
    for (long a : FACTORS) {
      for (long b : FACTORS) {
        for (long c : FACTORS) {
          Arrays.stream(FACTORS).forEach(d -> four.check(a, b, c, d));
        }
      }
    }
  }
}
