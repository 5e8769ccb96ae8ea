package org.scrutin.results.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The cells of one line, as slices of its bytes. */
final class Cells {
  /** What a line has that is not of the dialect. */
  enum Fault {
    NONE,
    LONE_RETURN,
    NUL,
    NOT_UTF8,
    QUOTES
  }

  private final int[] from;
  private final int[] to;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer nowhere = CharBuffer.allocate(Lines.LONGEST);
  private int count;
  private int faulty;
  private boolean ascii;

  /**
   * @param most cells that are kept; more are counted
   */
  Cells(int most) {
    this.from = new int[most];
    this.to = new int[most];
  }

  int count() {
    return count;
  }

  int from(int cell) {
    return from[cell];
  }

  int to(int cell) {
    return to[cell];
  }

  /** Whether the line is of ASCII alone. */
  boolean ascii() {
    return ascii;
  }

  /** Whether all cells are empty. */
  boolean areEmpty() {
    if (count > from.length) {
      return false;
    }
    for (int c = 0; c < count; c++) {
      if (from[c] != to[c]) {
        return false;
      }
    }
    return true;
  }

  /** Index of the byte at fault. */
  int faulty() {
    return faulty;
  }

  /** Number of the cell, from 1, in which that byte lies. */
  int faultyCell() {
    int cell = 1;
    for (int c = 0; c < Math.min(count, from.length); c++) {
      cell = from[c] <= faulty ? c + 1 : cell;
    }
    return cell;
  }

  /** Takes a line apart; quoted cells are written anew in their place, without the marks. */
  Fault split(byte[] line, int start, int end) {
    count = 0;
    int seen = 0;
    boolean quoted = false;
    int cell = start;
    for (int i = start; i < end; i++) {
      byte b = line[i];
      seen |= b;
      if (b <= ',') { // digits and letters are above: one comparison for most bytes
        if (b == ',') {
          add(cell, i);
          cell = i + 1;
        } else if (b == '"') {
          quoted = true;
        } else if (b == '\r' || b == 0) {
          faulty = i;
          return b == 0 ? Fault.NUL : Fault.LONE_RETURN;
        }
      }
    }
    add(cell, end);
    ascii = seen >= 0;
    if (!ascii && !isUtf8(line, start, end)) {
      return Fault.NOT_UTF8;
    }
    return quoted ? splitQuoted(line, start, end) : Fault.NONE;
  }

  /** As split, where quotation marks may enclose commas; a doubled mark inside is one mark. */
  private Fault splitQuoted(byte[] line, int start, int end) {
    count = 0;
    int i = start;
    while (true) {
      int write = i;
      int begin = i;
      if (i < end && line[i] == '"') {
        i++;
        while (i < end && (line[i] != '"' || (i + 1 < end && line[i + 1] == '"'))) {
          i += line[i] == '"' ? 1 : 0;
          line[write++] = line[i++];
        }
        if (i == end || (++i < end && line[i] != ',')) {
          return Fault.QUOTES;
        }
      } else {
        while (i < end && line[i] != ',') {
          i++;
        }
        write = i;
      }
      add(begin, write);
      if (i >= end) {
        return Fault.NONE;
      }
      i++;
    }
  }

  private void add(int begin, int end) {
    if (count < from.length) {
      from[count] = begin;
      to[count] = end;
    }
    count++;
  }

  private boolean isUtf8(byte[] line, int start, int end) {
    ByteBuffer left = ByteBuffer.wrap(line, start, end - start);
    utf8.reset();
    nowhere.clear();
    boolean wrong = utf8.decode(left, nowhere, true).isError();
    faulty = left.position();
    return !wrong;
  }
}
