package org.scrutin.results.election.units;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.LanguageTags;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.csv.RowFault;

/**
 * The header of {@code units.csv}: six columns, then names in further languages, and of which
 * station one was split.
 *
 * @param languages by column from the seventh on, as tags of BCP 47 in their usual case
 * @param splitFrom the column; -1 for none
 */
record UnitColumns(Map<Integer, String> languages, int splitFrom) {
  static final List<String> FIRST =
      List.of("code", "parent", "kind", "name", "registered", "seats");

  /** Columns to look at: every language that a country may have, and more. */
  static final int MOST = FIRST.size() + 251;

  private static final String NAME = "name:";
  private static final String SPLIT_FROM = "split-from";

  /** Reads the header; null, with the reason in the report, if it is not one. */
  static @Nullable UnitColumns read(CsvReader csv) throws IOException {
    if (!csv.header(FIRST)) {
      return null;
    }
    Map<Integer, String> languages = new LinkedHashMap<>();
    int splitFrom = -1;
    for (int c = FIRST.size(); c < csv.columns(); c++) {
      if (csv.name(c).equals(SPLIT_FROM)) {
        if (splitFrom >= 0) {
          return wrong(csv, c, "stands there already");
        }
        splitFrom = c;
        continue;
      }
      Optional<String> language = language(csv.name(c));
      if (language.isEmpty()) {
        return wrong(
            csv,
            c,
            "is neither "
                + SPLIT_FROM
                + " nor name: and a language tag of BCP 47, such as name:km");
      }
      if (languages.containsValue(language.get())) {
        return wrong(csv, c, "is a language that stands there already; case does not count");
      }
      languages.put(c, language.get());
    }
    return new UnitColumns(languages, splitFrom);
  }

  private static Optional<String> language(String column) {
    return column.startsWith(NAME)
        ? LanguageTags.canonical(column.substring(NAME.length()))
        : Optional.empty();
  }

  private static @Nullable UnitColumns wrong(CsvReader csv, int column, String why) {
    csv.reject(
        RowFault.WRONG_HEADER,
        "Column " + (column + 1) + ", " + quote(csv.name(column)) + ", " + why + ".");
    return null;
  }
}
