package org.scrutin.platform.web.share;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes shares whose percentages say no more than they are. They are rounded half up to one
 * decimal, but to 0.0 and 100.0 only where they are exactly that, and not up to a threshold.
 */
public final class Shares {
  /** Where nothing depends on a threshold. */
  public static final Shares PLAIN = new Shares(List.of());

  /** Tenths of a percent. */
  private static final int WHOLE = 1_000;

  private final List<Fraction> thresholds;

  /**
   * @param thresholds on which something depends, so that 4.996 % is not shown as 5.0 % beside the
   *     consequence of having missed it
   */
  public Shares(Collection<Fraction> thresholds) {
    this.thresholds = List.copyOf(thresholds);
  }

  /**
   * @param part 0 or greater
   * @param whole 0 or greater
   * @return null where the whole is 0: nothing is a part of nothing
   */
  public @Nullable Share of(long part, long whole) {
    if (whole == 0) {
      return null;
    }
    Fraction exact = new Fraction(part, whole);
    return new Share(exact.toString(), BigDecimal.valueOf(tenths(exact), 1));
  }

  private long tenths(Fraction exact) {
    long nearest = exact.nearestOf(WHOLE);
    long rounded = reachesMissedThreshold(exact, nearest) ? exact.floorOf(WHOLE) : nearest;
    return claimed(exact, rounded).orElse(rounded);
  }

  private boolean reachesMissedThreshold(Fraction exact, long tenths) {
    Fraction shown = new Fraction(tenths, WHOLE);
    return thresholds.stream()
        .anyMatch(threshold -> exact.isLessThan(threshold) && !shown.isLessThan(threshold));
  }

  /** The next tenth on its own side, of what would be shown as nothing or as all and is neither. */
  private static OptionalLong claimed(Fraction exact, long tenths) {
    if (tenths == 0 && exact.numerator() > 0) {
      return OptionalLong.of(1);
    }
    if (tenths == WHOLE && exact.numerator() != exact.denominator()) {
      return OptionalLong.of(exact.numerator() < exact.denominator() ? WHOLE - 1 : WHOLE + 1);
    }
    return OptionalLong.empty();
  }
}
