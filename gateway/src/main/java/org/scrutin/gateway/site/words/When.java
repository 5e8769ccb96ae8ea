package org.scrutin.gateway.site.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When something happened, in words: of ISO 8601 a day, month, year or interval, with the open ends
 * of ISO 8601-2.
 *
 * @param first first or only date; empty where unknown
 * @param last last date of an interval; empty where there is none
 */
public record When(Form form, String first, String last) {
  /** Which of the dates are known. */
  public enum Form {
    AT,
    BETWEEN,
    FROM,
    UNTIL,
    UNKNOWN
  }

  private static final String OPEN = "..";

  public static When of(String iso, Figures figures) {
    int slash = iso.indexOf('/');
    String first = words(slash < 0 ? iso : iso.substring(0, slash), figures);
    String last = slash < 0 ? "" : words(iso.substring(slash + 1), figures);
    if (slash < 0) {
      return new When(first.isEmpty() ? Form.UNKNOWN : Form.AT, first, "");
    }
    if (first.isEmpty() && last.isEmpty()) {
      return new When(Form.UNKNOWN, "", "");
    }
    return new When(
        first.isEmpty() ? Form.UNTIL : last.isEmpty() ? Form.FROM : Form.BETWEEN, first, last);
  }

  private static String words(String part, Figures figures) {
    if (part.isEmpty() || part.equals(OPEN)) {
      return "";
    }
    try {
      return switch (part.length()) {
        case 4 -> part;
        case 7 -> figures.month(YearMonth.parse(part));
        default -> figures.date(LocalDate.parse(part));
      };
    } catch (DateTimeException notADate) {
      return part;
    }
  }
}
