package org.scrutin.gateway.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.election.SeatBar;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Wording;

/**
 * Seats as a hemicycle, or as a bar where they are too many.
 *
 * @param title of what
 * @param majority seats that are one; null where there is none, or not yet
 * @param counted stations; null where all are
 */
record SeatsChart(
    FiguresHead of,
    Wording title,
    List<Dot> dots,
    String radius,
    SeatBar bar,
    List<Key> keys,
    @Nullable String majority,
    @Nullable String counted,
    @Nullable String expected,
    int height) {
  private static final int COLUMNS = 3;
  private static final int KEYS_FROM = 352;
  private static final int KEY_HEIGHT = 26;

  /** A seat; of no list where it is not given. */
  record Dot(String x, String y, String colour) {}

  /** What a part of the seats is. */
  record Key(SeatBar.Part part, int x, int y) {}

  static SeatsChart of(
      FiguresHead of,
      Wording title,
      Map<String, Integer> seats,
      List<ListName> lists,
      int house,
      @Nullable Integer majority,
      @Nullable String counted,
      @Nullable String expected,
      Figures figures) {
    SeatBar bar = SeatBar.of(seats, lists, majority, house);
    var keys = new ArrayList<Key>();
    for (SeatBar.Part part : bar.parts()) {
      int at = keys.size();
      keys.add(new Key(part, 20 + at % COLUMNS * 190, KEYS_FROM + at / COLUMNS * KEY_HEIGHT));
    }
    boolean hemicycle = bar.total() <= Hemicycle.MOST;
    Hemicycle places = Hemicycle.of(hemicycle ? bar.total() : 0);
    return new SeatsChart(
        of,
        title,
        dots(places, bar),
        places.radius(),
        bar,
        List.copyOf(keys),
        majority == null || counted != null ? null : figures.number(majority.longValue()),
        counted,
        expected,
        KEYS_FROM + Math.ceilDiv(keys.size(), COLUMNS) * KEY_HEIGHT + 40);
  }

  private static List<Dot> dots(Hemicycle places, SeatBar bar) {
    var dots = new ArrayList<Dot>();
    int at = 0;
    for (Hemicycle.Seat seat : places.seats()) {
      int here = at++;
      dots.add(
          new Dot(
              seat.x(),
              seat.y(),
              bar.parts().stream()
                  .filter(part -> here >= part.from() && here < part.from() + part.seats())
                  .map(SeatBar.Part::colour)
                  .findFirst()
                  .orElse("#d8d8d8")));
    }
    return List.copyOf(dots);
  }

  /** Where the caption stands. */
  public int captionAt() {
    return height - 14;
  }
}
