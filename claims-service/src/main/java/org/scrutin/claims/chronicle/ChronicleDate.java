package org.scrutin.claims.chronicle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, in ISO 8601 with the open end of ISO 8601-2: a day, month or year, an
 * interval {@code a/b}, or {@code ..} for what is open or unknown.
 *
 * @param text as it was written
 * @param first first day; null: unknown or open
 * @param last last day; null: unknown or open
 */
record ChronicleDate(String text, @Nullable LocalDate first, @Nullable LocalDate last) {
  private static final String OPEN = "..";
  private static final int FIRST_YEAR = 1900;

  /** Neither end is known. */
  boolean undated() {
    return first == null && last == null;
  }

  /**
   * Reads a date.
   *
   * @throws IllegalArgumentException saying what is wrong, to follow the name of the field
   */
  static ChronicleDate of(String text) {
    int slash = text.indexOf('/');
    String from = slash < 0 ? text : text.substring(0, slash);
    String to = slash < 0 ? text : text.substring(slash + 1);
    LocalDate first = from.equals(OPEN) ? null : part(from, true);
    LocalDate last = to.equals(OPEN) ? null : part(to, false);
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins");
    }
    return new ChronicleDate(text, first, last);
  }

  private static LocalDate part(String text, boolean start) {
    try {
      LocalDate day =
          switch (text.length()) {
            case 4 ->
                start ? Year.parse(text).atDay(1) : Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> start ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
          };
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= Year.of(9999).getValue()) {
        return day;
      }
    } catch (DateTimeException e) {
      // falls through to the fault
    }
    throw new IllegalArgumentException(
        "must be a date such as 2013-08-12, an interval such as 2013-08-05/2013-08-11, or .. where"
            + " unknown");
  }
}
