package org.scrutin.gateway.site.chart;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.gateway.site.election.ClosestSeats;
import org.scrutin.gateway.site.election.FiguresHead;

/** The closest seats as bars of ballots. */
record ClosestChart(FiguresHead of, List<Bar> bars, int height) {
  private static final int FROM = 60;
  private static final int STEP = 46;

  /** Of the longest bar. */
  private static final int LONGEST = 560;

  /** One of them. */
  record Bar(ClosestSeats.Row seat, int y, int width) {
    /** Where its text stands. */
    public int textAt() {
      return y - 6;
    }
  }

  static ClosestChart of(FiguresHead of, ClosestSeats closest) {
    long most = closest.rows().stream().mapToLong(ClosestSeats.Row::number).max().orElse(1);
    var bars = new ArrayList<Bar>();
    for (ClosestSeats.Row row : closest.rows()) {
      bars.add(
          new Bar(
              row,
              FROM + 20 + bars.size() * STEP,
              (int) Math.max(2, row.number() * LONGEST / Math.max(1, most))));
    }
    return new ClosestChart(of, List.copyOf(bars), FROM + bars.size() * STEP + 50);
  }

  /** Where the caption stands. */
  public int captionAt() {
    return height - 14;
  }
}
