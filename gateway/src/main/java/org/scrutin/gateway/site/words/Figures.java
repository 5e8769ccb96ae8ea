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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.platform.web.share.Share;

/** How numbers and dates are written in a language. */
public final class Figures {
  /** Decimals of a percentage that is written out. */
  private static final int PLACES = 4;

  // Not the locale's: its names of zones are ambiguous, and its digits may be others.
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("'UTC'[xxx]", Locale.ROOT);

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

  /** A share; null where there is none. */
  public @Nullable Ratio share(@Nullable Share share) {
    return share == null ? null : new Ratio(share.exact(), percent(share.percent()));
  }

  /**
   * A threshold, exactly: as a percentage where that is one of few decimals, else as the fraction.
   *
   * @param exact such as {@code 3/100}
   */
  public String threshold(String exact) {
    return Fraction.parse(exact)
        .flatMap(Figures::percentage)
        .map(percent -> format(percent, 0, PLACES) + " %")
        .orElse(exact);
  }

  private static Optional<BigDecimal> percentage(Fraction share) {
    BigDecimal hundredfold = BigDecimal.valueOf(share.numerator()).movePointRight(2);
    BigDecimal whole = BigDecimal.valueOf(share.denominator());
    BigDecimal percent = hundredfold.divide(whole, PLACES, RoundingMode.DOWN);
    return percent.multiply(whole).compareTo(hundredfold) == 0
        ? Optional.of(percent)
        : Optional.empty();
  }

  private String format(BigDecimal value, int fewest, int most) {
    var format = NumberFormat.getInstance(language.format());
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }

  /** A percentage to one decimal. */
  public String percent(BigDecimal value) {
    return format(value, 1, 1) + " %";
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

  /** A minute where the election is held, with the distance of its clocks from UTC. */
  public String moment(OffsetDateTime instant, ZoneId zone) {
    var local = instant.atZoneSameInstant(zone);
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .localizedBy(language.format())
            .format(local)
        + " ("
        + UTC.format(local)
        + ")";
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
