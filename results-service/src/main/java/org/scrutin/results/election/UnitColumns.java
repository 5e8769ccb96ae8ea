package org.scrutin.results.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The header of {@code units.csv}: six columns, then names in further languages.
 *
 * @param languages of the columns from the seventh on
 */
record UnitColumns(List<String> languages) {
  static final List<String> FIRST =
      List.of("code", "parent", "kind", "name", "registered", "seats");
  private static final Pattern NAME = Pattern.compile("name:([A-Za-z][A-Za-z0-9-]{0,34})");

  int count() {
    return FIRST.size() + languages.size();
  }

  /** The columns, or nothing if the header is another. */
  static Optional<UnitColumns> of(List<String> header) {
    if (header.size() < FIRST.size() || !header.subList(0, FIRST.size()).equals(FIRST)) {
      return Optional.empty();
    }
    List<String> languages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header.subList(FIRST.size(), header.size())) {
      var name = NAME.matcher(column);
      if (!name.matches() || !seen.add(name.group(1))) {
        return Optional.empty();
      }
      languages.add(name.group(1));
    }
    return Optional.of(new UnitColumns(languages));
  }
}
