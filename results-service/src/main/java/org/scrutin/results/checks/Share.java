package org.scrutin.results.checks;

/**
 * A share as an exact fraction, such as 95/100. Both parts are at most a million, so that a product
 * with a figure of a sheet fits a long.
 */
public record Share(int numerator, int denominator) {
  private static final int LARGEST = 1_000_000;

  public Share {
    if (numerator < 0 || denominator < 1 || numerator > LARGEST || denominator > LARGEST) {
      throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
    }
  }

  /** Reads "95/100". */
  public static Share parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a share is a fraction such as 95/100, not: " + text);
    }
    return new Share(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }
}
