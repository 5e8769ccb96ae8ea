package org.scrutin.gateway.site.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.words.Wording;

/**
 * Constituencies as equal tiles: where the definition gives each its place, else in the order of
 * their codes, row by row. What a tile's colour says its text says too.
 *
 * @param width in tiles
 * @param height in tiles
 * @param colour what the colours stand for
 */
public record Tiles(int width, int height, TileColour colour, List<Tile> tiles) {
  /** Wider than high, as pages are. */
  private static final double SHAPE = 1.6;

  /** Of what no list owns. */
  private static final String NEUTRAL = "#0072b2";

  private static final String DISPUTED = "#d55e00";

  /** Of the palest colour, in a hundred. */
  private static final int PALEST = 20;

  /** A lead of so many in a hundred votes and more has the full colour. */
  private static final int FULL_LEAD = 40;

  /**
   * One of them.
   *
   * @param text what its colour stands for; null where that is not known
   * @param colour null where there is none
   * @param shade of the colour, in a hundred
   * @param partial whether sheets are missing
   * @param disputed whether a claim is about it
   */
  public record Tile(
      String code,
      Wording name,
      int column,
      int row,
      @Nullable String text,
      @Nullable String colour,
      int shade,
      boolean partial,
      boolean disputed) {
    /** The shade as SVG has it. */
    public String opacity() {
      return BigDecimal.valueOf(shade, 2).toPlainString();
    }
  }

  /**
   * @param rows in the order of their codes
   */
  static Tiles of(List<PlaceRow> rows, TileColour colour) {
    boolean placed = !rows.isEmpty() && rows.stream().allMatch(row -> row.tile() != null);
    int across = Math.max(1, (int) Math.ceil(Math.sqrt(rows.size() * SHAPE)));
    var tiles = new ArrayList<Tile>();
    for (int i = 0; i < rows.size(); i++) {
      PlaceRow row = rows.get(i);
      Units.Unit.Tile place = row.tile();
      tiles.add(
          placed && place != null
              ? tile(row, place.x(), place.y(), colour)
              : tile(row, i % across, i / across, colour));
    }
    return new Tiles(
        1 + tiles.stream().mapToInt(Tile::column).max().orElse(0),
        1 + tiles.stream().mapToInt(Tile::row).max().orElse(0),
        colour,
        List.copyOf(tiles));
  }

  private static Tile tile(PlaceRow row, int x, int y, TileColour colour) {
    PlaceRow.Leader leader = row.leader();
    boolean disputed = row.claims() != null;
    return switch (colour) {
      case LEADER ->
          tile(
              row,
              x,
              y,
              leader == null ? null : leader.list().label(),
              leader == null ? null : leader.list().colour(),
              100);
      case LEAD ->
          tile(
              row,
              x,
              y,
              leader == null || leader.leadShare() == null ? null : leader.leadShare().percent(),
              leader == null ? null : leader.list().colour(),
              shade(row.sizes().leadPercent(), FULL_LEAD));
      case TURNOUT ->
          tile(
              row,
              x,
              y,
              row.turnout() == null ? null : row.turnout().percent(),
              row.turnout() == null ? null : NEUTRAL,
              shade(row.sizes().turnout().intValue(), 100));
      case DISPUTE ->
          tile(row, x, y, disputed ? row.claims() : null, disputed ? DISPUTED : null, 100);
    };
  }

  private static int shade(int value, int full) {
    return Math.clamp(PALEST + (100L - PALEST) * Math.max(0, value) / full, PALEST, 100);
  }

  private static Tile tile(
      PlaceRow row, int x, int y, @Nullable String text, @Nullable String colour, int shade) {
    return new Tile(
        row.code(), row.name(), x, y, text, colour, shade, !row.complete(), row.claims() != null);
  }

  /** What the colour can stand for. */
  public List<TileColour> colours() {
    return List.of(TileColour.values());
  }
}
