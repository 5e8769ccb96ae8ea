package org.scrutin.results.sheet;

import java.util.ArrayList;
import java.util.List;

/** The rows of one file that are refused: the first thousand, and how many there are. */
final class RejectionReport {
  static final int KEPT = 1_000;
  private static final int QUOTED = 40;

  private final List<Rejection> kept = new ArrayList<>();
  private long count;

  void add(long line, RowFault fault, String message) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Rejection(line, fault.code(), message));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  long count() {
    return count;
  }

  List<Rejection> kept() {
    return List.copyOf(kept);
  }

  /** A value of the file for use in a message: cut, and without control characters. */
  static String quote(String value) {
    var out = new StringBuilder("\"");
    value
        .codePoints()
        .limit(QUOTED)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.append(value.codePointCount(0, value.length()) > QUOTED ? "...\"" : "\"").toString();
  }
}
