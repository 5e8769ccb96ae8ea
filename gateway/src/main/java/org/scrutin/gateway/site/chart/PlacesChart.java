package org.scrutin.gateway.site.chart;

import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.place.Tiles;

/** The constituencies as tiles. */
record PlacesChart(FiguresHead of, Tiles tiles) {
  /** Of a tile, with its gap. */
  private static final int SIZE = 100;

  private static final int TITLE = 70;

  public int width() {
    return Math.max(6, tiles.width()) * SIZE;
  }

  public int height() {
    return TITLE + tiles.height() * SIZE + TITLE;
  }

  /** Where the caption stands. */
  public int captionAt() {
    return height() - 20;
  }
}
