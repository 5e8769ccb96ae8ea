package org.scrutin.results.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated lines (RFC 4180, without line breaks in fields) as slices of one buffer.
 * Its memory is the buffer, however long the file or a line is. Lines without a byte are passed
 * over; a byte order mark before the first line too.
 *
 * <p>A library would make a String of every field: that alone costs more than the rest of an
 * import.
 */
final class CsvReader {
  static final int MAX_LINE = 64 * 1024;

  /** A line that goes on for so long is taken to have no end. */
  static final long ENDLESS = 16L * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[4 * MAX_LINE];
  private final int[] from;
  private final int[] to;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private int position;
  private int limit;
  private boolean ended;
  private long line;
  private int columns;
  private @Nullable RowFault fault;

  /**
   * @param maxColumns columns that are kept; more are counted
   */
  CsvReader(InputStream in, int maxColumns) {
    this.in = in;
    this.from = new int[maxColumns];
    this.to = new int[maxColumns];
  }

  /** Moves to the next line. False at the end of the file. */
  boolean next() throws IOException {
    while (true) {
      int end = findEnd();
      if (end < 0) {
        return false;
      }
      line++;
      fault = null;
      columns = 0;
      if (end - position > MAX_LINE) {
        skipLongLine();
        fault = RowFault.LINE_TOO_LONG;
        return true;
      }
      int start = line == 1 ? afterByteOrderMark(end) : position;
      position = Math.min(end + 1, limit);
      int last = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
      if (last > start) {
        split(start, last);
        return true;
      }
    }
  }

  /** Line of the file, from 1. */
  long line() {
    return line;
  }

  /** Why this line has no fields; null if it has. */
  @Nullable RowFault fault() {
    return fault;
  }

  int columns() {
    return columns;
  }

  boolean isEmpty(int column) {
    return from[column] == to[column];
  }

  byte[] bytes() {
    return buffer;
  }

  int from(int column) {
    return from[column];
  }

  int to(int column) {
    return to[column];
  }

  String text(int column) {
    return new String(buffer, from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }

  /**
   * Index of the line's end in the buffer; -1 at the end; beyond MAX_LINE if the line is too long.
   */
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
      if (limit - position > MAX_LINE) {
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

  private void skipLongLine() throws IOException {
    long skipped = 0;
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          position = i + 1;
          return;
        }
      }
      skipped += limit - position;
      position = 0;
      limit = 0;
      if (skipped > ENDLESS) {
        throw new FileFault(
            RowFault.LINE_TOO_LONG, "no end of the line within " + ENDLESS + " bytes");
      }
      int n = in.read(buffer, 0, buffer.length);
      if (n < 0) {
        ended = true;
        return;
      }
      limit = n;
    }
  }

  private int afterByteOrderMark(int end) {
    boolean mark =
        end - position >= 3
            && buffer[position] == (byte) 0xEF
            && buffer[position + 1] == (byte) 0xBB
            && buffer[position + 2] == (byte) 0xBF;
    return mark ? position + 3 : position;
  }

  private void split(int start, int end) {
    int seen = 0;
    boolean quoted = false;
    int field = start;
    for (int i = start; i < end; i++) {
      byte b = buffer[i];
      seen |= b;
      if (b == ',') {
        add(field, i);
        field = i + 1;
      } else if (b == '"') {
        quoted = true;
      }
    }
    add(field, end);
    if (seen < 0 && !isUtf8(start, end)) {
      fault = RowFault.WRONG_ENCODING;
    } else if (quoted) {
      columns = 0;
      splitQuoted(start, end);
    }
  }

  /** As split, where quotation marks may enclose commas; a doubled mark inside is one mark. */
  private void splitQuoted(int start, int end) {
    int i = start;
    while (true) {
      int write = i;
      int begin = i;
      if (i < end && buffer[i] == '"') {
        i++;
        while (i < end && (buffer[i] != '"' || (i + 1 < end && buffer[i + 1] == '"'))) {
          i += buffer[i] == '"' ? 1 : 0;
          buffer[write++] = buffer[i++];
        }
        if (i == end || (++i < end && buffer[i] != ',')) {
          fault = RowFault.WRONG_COLUMN_COUNT;
          return;
        }
      } else {
        while (i < end && buffer[i] != ',') {
          i++;
        }
        write = i;
      }
      add(begin, write);
      if (i >= end) {
        return;
      }
      i++;
    }
  }

  private void add(int begin, int end) {
    if (columns < from.length) {
      from[columns] = begin;
      to[columns] = end;
    }
    columns++;
  }

  private boolean isUtf8(int start, int end) {
    try {
      return utf8.decode(ByteBuffer.wrap(buffer, start, end - start)) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
