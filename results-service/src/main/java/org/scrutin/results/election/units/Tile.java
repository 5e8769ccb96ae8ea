package org.scrutin.results.election.units;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands in a map of equal tiles: presentation alone, of which no figure depends.
 *
 * @param x column, from 0 to {@value #MOST}
 * @param y row, from 0 to {@value #MOST}
 */
public record Tile(int x, int y) {
  static final int MOST = 999;

  /** Nothing where a unit has none. */
  static @Nullable Tile of(@Nullable Integer x, @Nullable Integer y) {
    return x == null || y == null ? null : new Tile(x, y);
  }
}
