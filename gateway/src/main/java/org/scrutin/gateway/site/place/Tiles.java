package org.scrutin.gateway.site.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Wording;

/**
 * Constituencies as equal tiles in the order of their codes, row by row: no map, but each is found
 * at its place again. What its colour says its text says too.
 *
 * @param width in tiles
 * @param height in tiles
 */
public record Tiles(int width, int height, List<Tile> tiles) {
  /** Wider than high, as pages are. */
  private static final double SHAPE = 1.6;

  /**
   * One of them.
   *
   * @param leader short name of the list that leads; null where none does
   * @param colour of that list
   * @param partial whether sheets are missing
   * @param disputed whether a claim is about it
   */
  public record Tile(
      String code,
      Wording name,
      int column,
      int row,
      @Nullable String leader,
      @Nullable String colour,
      boolean partial,
      boolean disputed) {}

  /**
   * @param rows in the order of their codes
   */
  static Tiles of(List<PlaceRow> rows) {
    int width = Math.max(1, (int) Math.ceil(Math.sqrt(rows.size() * SHAPE)));
    var tiles = new ArrayList<Tile>();
    for (int i = 0; i < rows.size(); i++) {
      PlaceRow row = rows.get(i);
      PlaceRow.Leader leader = row.leader();
      tiles.add(
          new Tile(
              row.code(),
              row.name(),
              i % width,
              i / width,
              leader == null ? null : leader.list().label(),
              leader == null ? null : leader.list().colour(),
              !row.complete(),
              row.claims() != null));
    }
    return new Tiles(width, Math.ceilDiv(rows.size(), width), List.copyOf(tiles));
  }
}
