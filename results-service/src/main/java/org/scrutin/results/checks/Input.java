package org.scrutin.results.checks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.Figure;

/** What checks compare: figures of the sheet, the roll of its station, and those of a sibling. */
enum Input {
  REGISTERED(Figure.REGISTERED),
  BALLOTS(Figure.BALLOTS),
  BLANK(Figure.BLANK),
  INVALID(Figure.INVALID),
  VALID(Figure.VALID),
  VOTERS(Figure.VOTERS),
  RECEIVED(Figure.RECEIVED),
  ISSUED(Figure.ISSUED),
  UNUSED(Figure.UNUSED),
  SPOILED(Figure.SPOILED),
  /** Registered voters of the station, as the units state them. */
  ROLL(null),
  /** Registered voters on the sheet of a sibling. */
  SIBLING_REGISTERED(null),
  /** Registered voters of that sibling. */
  SIBLING_ROLL(null);

  private final @Nullable Figure figure;

  Input(@Nullable Figure figure) {
    this.figure = figure;
  }

  /** The figure of the sheet; null for what is not on it. */
  @Nullable Figure figure() {
    return figure;
  }

  /** As a finding and its formula name it. */
  String code() {
    if (figure != null) {
      return figure.code();
    }
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }
}
