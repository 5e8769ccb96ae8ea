package org.scrutin.gateway.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Seats in half circles, from the left to the right, as a chamber sits.
 *
 * @param radius of a seat
 */
record Hemicycle(List<Seat> seats, String radius) {
  /** Of the outermost half circle. */
  static final int OUTER = 270;

  static final int CENTRE_X = 300;
  static final int CENTRE_Y = 300;

  /** More seats than that are dots too small to be seen. */
  static final int MOST = 1_000;

  private static final double INNER = 0.4;

  /** Of the distance between two seats, as much as a seat is wide. */
  private static final double FILLED = 0.8;

  /** Where a seat is. */
  record Seat(String x, String y) {}

  private record Place(double angle, double radius) {}

  /** Of a house of so many seats, up to {@value #MOST}. */
  static Hemicycle of(int seats) {
    int rows = rows(seats);
    double gap = rows == 1 ? OUTER * (1 - INNER) : OUTER * (1 - INNER) / (rows - 1);
    var places = new ArrayList<Place>();
    double all = 0;
    for (int row = 0; row < rows; row++) {
      all += OUTER - row * gap;
    }
    int left = seats;
    double ahead = all;
    for (int row = 0; row < rows; row++) {
      double radius = OUTER - row * gap;
      int here = row == rows - 1 ? left : (int) Math.round(left * radius / ahead);
      for (int i = 0; i < here; i++) {
        places.add(new Place(here == 1 ? 0.5 : (double) i / (here - 1), radius));
      }
      left -= here;
      ahead -= radius;
    }
    places.sort(Comparator.comparingDouble(Place::angle).thenComparing(Place::radius));
    double wide =
        Math.min(rows == 1 ? gap : gap * FILLED, Math.PI * all / Math.max(1, seats) * FILLED);
    return new Hemicycle(
        places.stream().map(Hemicycle::seat).toList(), decimal(Math.min(wide / 2, 20)));
  }

  /** So many that seats are about as far from those beside as from those behind. */
  private static int rows(int seats) {
    return Math.clamp(
        Math.round(Math.sqrt(seats * (1 - INNER) / (Math.PI * (1 + INNER) / 2))), 1, 20);
  }

  private static Seat seat(Place place) {
    double angle = Math.PI * (1 - place.angle());
    return new Seat(
        decimal(CENTRE_X + place.radius() * Math.cos(angle)),
        decimal(CENTRE_Y - place.radius() * Math.sin(angle)));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
