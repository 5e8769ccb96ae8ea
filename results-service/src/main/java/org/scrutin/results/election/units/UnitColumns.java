package org.scrutin.results.election.units;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.LanguageTags;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.csv.RowFault;

/**
 * The header of {@code units.csv}: six columns, then names in further languages, of which station
 * one was split, and where it stands in a map of tiles.
 *
 * @param languages by column from the seventh on, as tags of BCP 47 in their usual case
 * @param splitFrom the column; -1 for none
 * @param tileX the column; -1 for none
 * @param tileY the column; -1 for none
 */
record UnitColumns(Map<Integer, String> languages, int splitFrom, int tileX, int tileY) {
  static final List<String> FIRST =
      List.of("code", "parent", "kind", "name", "registered", "seats");

  /** Columns to look at: every language that a country may have, and more. */
  static final int MOST = FIRST.size() + 251;

  private static final String NAME = "name:";
  private static final String SPLIT_FROM = "split-from";
  private static final String TILE_X = "tile-x";
  private static final String TILE_Y = "tile-y";
  private static final Set<String> FURTHER = Set.of(SPLIT_FROM, TILE_X, TILE_Y);

  /** Reads the header; null, with the reason in the report, if it is not one. */
  static @Nullable UnitColumns read(CsvReader csv) throws IOException {
    if (!csv.header(FIRST)) {
      return null;
    }
    Map<Integer, String> languages = new LinkedHashMap<>();
    Map<String, Integer> further = new HashMap<>();
    for (int c = FIRST.size(); c < csv.columns(); c++) {
      if (FURTHER.contains(csv.name(c))) {
        if (further.putIfAbsent(csv.name(c), c) != null) {
          return wrong(csv, c, "stands there already");
        }
        continue;
      }
      Optional<String> language = language(csv.name(c));
      if (language.isEmpty()) {
        return wrong(
            csv,
            c,
            "is none of "
                + String.join(", ", SPLIT_FROM, TILE_X, TILE_Y)
                + ", nor name: and a language tag of BCP 47, such as name:km");
      }
      if (languages.containsValue(language.get())) {
        return wrong(csv, c, "is a language that stands there already; case does not count");
      }
      languages.put(c, language.get());
    }
    if (further.containsKey(TILE_X) != further.containsKey(TILE_Y)) {
      csv.reject(
          RowFault.WRONG_HEADER,
          "Of the columns " + TILE_X + " and " + TILE_Y + " one is missing.");
      return null;
    }
    return new UnitColumns(
        languages,
        further.getOrDefault(SPLIT_FROM, -1),
        further.getOrDefault(TILE_X, -1),
        further.getOrDefault(TILE_Y, -1));
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
