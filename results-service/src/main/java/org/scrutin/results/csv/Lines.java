package org.scrutin.results.csv;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a file, one after the other, in one buffer that stays as it is however long. */
final class Lines {
  /** Bytes of the longest line that is read. */
  static final int LONGEST = 64 * 1024;

  /** A line that goes on for so long is taken to have no end. */
  static final long ENDLESS = 16L * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[4 * LONGEST];
  private int position;
  private int limit;
  private boolean ended;
  private long number;
  private int start;
  private int end;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line. False at the end of the file. */
  boolean next() throws IOException {
    int lineEnd = findEnd();
    if (lineEnd < 0) {
      return false;
    }
    number++;
    start = number == 1 ? afterByteOrderMark(lineEnd) : position;
    end = lineEnd;
    if (!isLong()) {
      position = Math.min(lineEnd + 1, limit);
      end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }
    return true;
  }

  /** Of this line, from 1. */
  long number() {
    return number;
  }

  /** Holds the line from {@link #start} to before {@link #end}, without what ends it. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether the line is too long to be read; then it must be skipped, and has no end here. */
  boolean isLong() {
    return end - start > LONGEST;
  }

  /** Whether what is there of a long line has a CR without LF. */
  boolean hasLoneReturn() {
    for (int i = start; i < limit - 1 && buffer[i] != '\n'; i++) {
      if (buffer[i] == '\r' && buffer[i + 1] != '\n') {
        return true;
      }
    }
    return false;
  }

  /** Goes on to the end of a long line. False if it has none within {@value #ENDLESS} bytes. */
  boolean skip() throws IOException {
    long skipped = 0;
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          position = i + 1;
          return true;
        }
      }
      skipped += limit - position;
      position = 0;
      limit = 0;
      if (skipped > ENDLESS) {
        return false;
      }
      int n = in.read(buffer, 0, buffer.length);
      if (n < 0) {
        ended = true;
        return true;
      }
      limit = n;
    }
  }

  /** Index of the line's end in the buffer; -1 at the end; far away if the line is too long. */
  private int findEnd() throws IOException {
    int scanned = position;
    while (true) {
      for (int i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      if (ended) {
        return position < limit ? limit : -1;
      }
      if (limit - position > LONGEST + 3) { // a byte order mark does not count
        return limit;
      }
      int seen = limit - position;
      System.arraycopy(buffer, position, buffer, 0, seen);
      position = 0;
      limit = seen;
      int n = in.read(buffer, limit, buffer.length - limit);
      if (n < 0) {
        ended = true;
      } else {
        limit += n;
      }
      scanned = seen;
    }
  }

  private int afterByteOrderMark(int lineEnd) {
    boolean mark =
        lineEnd - position >= 3
            && buffer[position] == (byte) 0xEF
            && buffer[position + 1] == (byte) 0xBB
            && buffer[position + 2] == (byte) 0xBF;
    return mark ? position + 3 : position;
  }
}
