package org.scrutin.results.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first thousand refused rows of a file and the number of all. */
final class Rejections {
  static final int KEPT = 1_000;

  private final List<Rejection> first = new ArrayList<>();
  private long count;

  void add(long line, String code, String message) {
    count++;
    if (first.size() < KEPT) {
      first.add(new Rejection(line, code, message));
    }
  }

  boolean none() {
    return count == 0;
  }

  long count() {
    return count;
  }

  List<Rejection> first() {
    return first.stream().sorted(Comparator.comparingLong(Rejection::line)).toList();
  }
}
