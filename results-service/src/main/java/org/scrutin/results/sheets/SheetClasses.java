package org.scrutin.results.sheets;

import java.util.Arrays;

/**
 * How many sheets are in each class, or by how many that changes.
 *
 * @param counts by {@link SheetClass}, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // of a row, never compared
public record SheetClasses(int[] counts) {
  public static final int SIZE = SheetClass.values().length;

  public SheetClasses {
    if (counts.length != SIZE) {
      throw new IllegalArgumentException("there are " + SIZE + " classes, not " + counts.length);
    }
  }

  public static SheetClasses none() {
    return new SheetClasses(new int[SIZE]);
  }

  /** So many sheets, all in one class. */
  public static SheetClasses of(SheetClass one, int sheets) {
    SheetClasses classes = none();
    classes.counts[one.ordinal()] = sheets;
    return classes;
  }

  public int of(SheetClass one) {
    return counts[one.ordinal()];
  }

  public int expected() {
    return Arrays.stream(counts).sum();
  }

  public int counted() {
    return of(SheetClass.COUNTED);
  }

  /** Whether every sheet is counted, or its station has a status that says why not. */
  public boolean complete() {
    return of(SheetClass.AWAITED) == 0 && of(SheetClass.QUARANTINED) == 0;
  }

  public boolean anyNegative() {
    return Arrays.stream(counts).anyMatch(count -> count < 0);
  }

  public SheetClasses plus(SheetClasses other) {
    int[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.counts[i]);
    }
    return new SheetClasses(sum);
  }
}
