package org.scrutin.seats.method;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction, 0 or greater, always reduced: 6/100 is 3/50, and nothing of any size is 0/1.
 *
 * @param numerator 0 or greater
 * @param denominator 1 or greater
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

  /**
   * @throws IllegalArgumentException if the numerator is negative or the denominator is not
   *     positive
   */
  public Ratio {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "a fraction needs a numerator of 0 or more and a denominator of 1 or more, not "
              + numerator
              + "/"
              + denominator);
    }
    long divisor = greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Reads {@code "3/100"}.
   *
   * @throws IllegalArgumentException if the text is no such fraction, or has more than 18 digits on
   *     a side
   */
  public static Ratio parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a fraction such as 3/100");
    }
    return new Ratio(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
  }

  /**
   * Whether {@code part} is at least this share of {@code whole}: {@code part / whole >= this}
   * without division, so a whole of 0 is reached by any part.
   *
   * @param part 0 or greater
   * @param whole 0 or greater
   */
  public boolean reachedBy(long part, long whole) {
    if (part < 0 || whole < 0) {
      throw new IllegalArgumentException("a share of counts, which are never negative");
    }
    return Exact.compareProducts(part, denominator, numerator, whole) >= 0;
  }

  @Override
  public int compareTo(Ratio other) {
    return Exact.compareProducts(numerator, other.denominator, other.numerator, denominator);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
