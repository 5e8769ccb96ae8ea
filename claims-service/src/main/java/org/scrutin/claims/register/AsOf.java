package org.scrutin.claims.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Refusal;

/** The query parameter asOf. */
public final class AsOf {
  // Beyond these the database has no day to compare with.
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private AsOf() {}

  /**
   * The day, or null where none is asked for.
   *
   * @throws Refusal 400 if it is no date
   */
  public static @Nullable LocalDate day(@Nullable String asOf) {
    if (asOf == null || asOf.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(asOf);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // falls through to the refusal
    }
    throw InvalidParameter.of("asOf", "is a date of the years 1900 to 9999, such as 2013-08-12");
  }
}
