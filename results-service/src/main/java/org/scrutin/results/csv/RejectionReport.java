package org.scrutin.results.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scrutin.platform.web.problem.Excerpt;

/**
 * The rejections of one file: the first {@value #KEPT}, as far as their messages fit into {@value
 * #MOST_BYTES} bytes, and how many there are.
 */
public final class RejectionReport {
  /** Rejections that are told. */
  public static final int KEPT = 1_000;

  private static final int MOST_BYTES = 256 * 1024;
  private static final int LONGEST_MESSAGE = 200;

  private final List<Rejection> kept = new ArrayList<>();
  private long count;
  private int bytes;

  /**
   * Notes one.
   *
   * @param line of the file, from 1
   * @param message a sentence, cut to {@value #LONGEST_MESSAGE} characters
   */
  public void add(long line, RowFault fault, String message) {
    count++;
    if (kept.size() < KEPT && bytes < MOST_BYTES) {
      String told = Excerpt.of(message, LONGEST_MESSAGE);
      kept.add(new Rejection(line, fault.code(), told));
      bytes += told.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  public boolean isEmpty() {
    return count == 0;
  }

  public long count() {
    return count;
  }

  /** In the order of the lines. */
  public List<Rejection> kept() {
    return kept.stream().sorted(Comparator.comparingLong(Rejection::line)).toList();
  }

  /** A value of the file for use in a message: in quotation marks, cut and clean. */
  public static String quote(String value) {
    return '"' + Excerpt.of(value) + '"';
  }
}
