package org.scrutin.seats.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure that wins or loses a seat, for people to read. Seats are not decided by it: that is done
 * in exact integers.
 *
 * @param exact such as {@code 10000/3}, {@code 10000/(7/5)} or {@code 10000/√6}
 * @param divisor the part below the line
 * @param rounded to two decimals, halves to even; null where the divisor is 0
 */
public record Figure(String exact, String divisor, @Nullable BigDecimal rounded) {
  private static final int DECIMALS = 2;

  public static Figure of(long votes, long divisor) {
    return new Figure(
        votes + "/" + divisor,
        String.valueOf(divisor),
        rounded(BigDecimal.valueOf(votes), BigDecimal.valueOf(divisor)));
  }

  public static Figure of(long votes, Ratio divisor) {
    if (divisor.denominator() == 1) {
      return of(votes, divisor.numerator());
    }
    BigDecimal times =
        BigDecimal.valueOf(votes).multiply(BigDecimal.valueOf(divisor.denominator()));
    return new Figure(
        votes + "/(" + divisor + ")",
        divisor.toString(),
        rounded(times, BigDecimal.valueOf(divisor.numerator())));
  }

  public static Figure ofRoot(long votes, long radicand) {
    BigDecimal root = BigDecimal.valueOf(radicand).sqrt(MathContext.DECIMAL64);
    return new Figure(
        votes + "/√" + radicand, "√" + radicand, rounded(BigDecimal.valueOf(votes), root));
  }

  /** Of a first seat that comes before every second one. */
  public static Figure first(long votes) {
    return new Figure(votes + "/0", "0", null);
  }

  private static BigDecimal rounded(BigDecimal over, BigDecimal under) {
    BigDecimal value = over.divide(under, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
