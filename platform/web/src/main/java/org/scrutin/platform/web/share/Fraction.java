package org.scrutin.platform.web.share;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction, not reduced.
 *
 * @param numerator 0 or greater
 * @param denominator 1 or greater
 */
public record Fraction(long numerator, long denominator) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

  /**
   * @throws IllegalArgumentException if a part is out of its range
   */
  public Fraction {
    if (numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
    }
  }

  /** Reads the form of interfaces, such as {@code 3/100}; nothing where it is another. */
  public static Optional<Fraction> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || parts.group(2).matches("0+")) {
      return Optional.empty();
    }
    return Optional.of(
        new Fraction(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))));
  }

  boolean isLessThan(Fraction other) {
    return times(numerator, other.denominator).compareTo(times(other.numerator, denominator)) < 0;
  }

  /** The largest whole number that is not above this many times it. */
  long floorOf(long units) {
    return times(numerator, units).divide(BigInteger.valueOf(denominator)).longValueExact();
  }

  /** The nearest whole number, halves up. */
  long nearestOf(long units) {
    BigInteger whole = BigInteger.valueOf(denominator);
    return times(numerator, 2 * units).add(whole).divide(whole.shiftLeft(1)).longValueExact();
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  /** The form of interfaces. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
