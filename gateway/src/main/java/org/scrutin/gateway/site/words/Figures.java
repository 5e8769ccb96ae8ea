package org.scrutin.gateway.site.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** How numbers and dates are written in a language. */
public final class Figures {
  private final Language language;
  private final NumberFormat whole;

  public Figures(Language language) {
    this.language = language;
    this.whole = NumberFormat.getIntegerInstance(language.format());
  }

  public String number(long value) {
    return whole.format(value);
  }

  public @Nullable String number(@Nullable Long value) {
    return value == null ? null : whole.format((long) value);
  }

  /** Part of a whole, exact beside rounded; null where it says nothing. */
  public @Nullable Ratio share(@Nullable Long part, @Nullable Long of) {
    if (part == null || of == null || of <= 0 || part < 0) {
      return null;
    }
    var percent =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    return new Ratio(part + "/" + of, percent(percent));
  }

  /** A percentage that the service has rounded. */
  public String percent(double value) {
    return percent(BigDecimal.valueOf(value));
  }

  private String percent(BigDecimal value) {
    var format = NumberFormat.getInstance(language.format());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value) + " %";
  }

  /** An ISO date in words; other text stays as it is. */
  public String date(@Nullable String iso) {
    if (iso == null) {
      return "";
    }
    try {
      return date(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  /** The day of an instant where the election is held. */
  public String day(@Nullable OffsetDateTime instant, ZoneId zone) {
    return instant == null ? "" : date(instant.atZoneSameInstant(zone).toLocalDate());
  }

  /** A month and its year. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu").localizedBy(language.format()).format(month);
  }

  public String date(LocalDate date) {
    // Unlike withLocale, localizedBy heeds the digits that the locale asks for.
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(language.format())
        .format(date);
  }
}
