package org.scrutin.results.election.units;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code units.csv}; null is an empty cell, which changes nothing.
 *
 * @param line of the file, from 1
 * @param names by language, the plain name column under {@value #PLAIN}; only those stated
 * @param splitFrom code of the station of which it was a part
 * @param tile where it stands in a map of tiles
 */
record UnitRow(
    long line,
    String code,
    @Nullable String parent,
    @Nullable UnitKind kind,
    Map<String, String> names,
    @Nullable Integer registered,
    @Nullable Integer seats,
    @Nullable String splitFrom,
    @Nullable Tile tile) {
  static final String PLAIN = "";
}
