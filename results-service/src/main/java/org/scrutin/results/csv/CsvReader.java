package org.scrutin.results.csv;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.platform.web.upload.DamagedGzip;

/**
 * Reads the one dialect of the files that are uploaded, as slices of one buffer, and reports
 * whatever is not in it. Its memory is the buffer, however long the file or a line is.
 *
 * <p>The dialect: RFC 4180 with commas, in UTF-8, of lines of at most {@value #MAX_LINE} bytes that
 * end with LF or CR LF, none of them within a cell; the first line is the header. Taken: a byte
 * order mark before it, cells in quotation marks (a doubled one inside is one), a last line without
 * an end, empty rows at the very end. An empty row is a line of nothing, or of empty cells alone. A
 * number is digits without a sign, a space or a leading zero, at most {@value #LARGEST}: what was a
 * code in another column looks like 00600. An empty cell states nothing.
 *
 * <p>Refused once for the file: separators other than commas, a first line {@code sep=}, lines that
 * end with CR alone, UTF-16, a header without rows, data that ends too early or is damaged. Told
 * once: an empty row before others. Told row by row: everything else.
 *
 * <p>A library would make a String of every cell: that alone costs more than the rest of an import.
 */
public final class CsvReader {
  /** Bytes of the longest line that is read. */
  public static final int MAX_LINE = 64 * 1024;

  /** The largest number that is read. */
  public static final int LARGEST = Integer.MAX_VALUE;

  /** An empty cell in a column of numbers. */
  public static final int NOT_STATED = -1;

  /** A cell in a column of numbers that is refused. */
  public static final int REFUSED = -2;

  /** The dialect, for the descriptions of operations that take it. */
  public static final String DIALECT =
      "The dialect: RFC 4180 in UTF-8, with commas; lines end with LF or CR LF; the first is the"
          + " header. Also taken: a byte order mark, cells in quotation marks, a last line without"
          + " an end, empty rows at the very end. Numbers are digits without sign, spaces or"
          + " leading zeros (00600 is refused), at most 2147483647; an empty cell states nothing."
          + " Refused, in one sentence for the file: semicolons or tabs for commas, a first line"
          + " sep=, lines that end with CR alone, UTF-16, an empty row before others, a header"
          + " without rows, gzip that is cut or damaged. Lines have at most 65536 bytes. Codes of"
          + " units are compared in Unicode form C.";

  /** A line that goes on for so long is taken to have no end. */
  private static final long ENDLESS = 16L * 1024 * 1024;

  private static final String HOW_TO_SAVE = "Save it as CSV in UTF-8, separated by commas.";

  private final InputStream in;
  private final RejectionReport report;
  private final byte[] buffer = new byte[4 * MAX_LINE];
  private final int[] from;
  private final int[] to;
  private final Utf8 utf8 = new Utf8();
  private final List<String> names = new ArrayList<>();
  private int position;
  private int limit;
  private boolean ended;
  private boolean stopped;
  private boolean sound;
  private boolean ascii;
  private long line;
  private long headerLine;
  private long firstEmpty;
  private boolean emptyTold;
  private long rows;
  private int columns;

  /**
   * @param maxColumns columns that are kept; more are counted
   * @param report takes whatever is refused
   */
  public CsvReader(InputStream in, int maxColumns, RejectionReport report) {
    this.in = in;
    this.from = new int[maxColumns];
    this.to = new int[maxColumns];
    this.report = report;
  }

  /**
   * Reads the header.
   *
   * @param first names of its first columns
   * @return false, with the reasons in the report, if it is none, or begins with others
   * @throws IOException if the bytes stop coming, which is no fault of the file
   */
  public boolean header(List<String> first) throws IOException {
    if (!advance()) {
      if (!stopped) {
        report.add(1, RowFault.WRONG_HEADER, "The file is empty.");
      }
      return false;
    }
    if (!sound) {
      return false;
    }
    if (columns < first.size() || columns > from.length) {
      return wrongHeader(
          "The header has "
              + columns
              + " columns; it must begin with "
              + String.join(",", first)
              + ".");
    }
    headerLine = line;
    for (int c = 0; c < columns; c++) {
      names.add(text(c));
    }
    for (int c = 0; c < first.size(); c++) {
      if (!names.get(c).equals(first.get(c))) {
        return wrongHeader(
            "Column "
                + (c + 1)
                + " is "
                + quote(names.get(c))
                + " and must be "
                + first.get(c)
                + ".");
      }
    }
    return true;
  }

  private boolean wrongHeader(String why) {
    reject(RowFault.WRONG_HEADER, why);
    return false;
  }

  /**
   * Moves to the next row that can be told apart and has as many cells as the header. False at the
   * end of the file, or where nothing more can be told apart.
   *
   * @throws IOException if the bytes stop coming, which is no fault of the file
   */
  public boolean next() throws IOException {
    while (advance()) {
      rows++;
      if (!sound) {
        continue;
      }
      if (columns == names.size()) {
        return true;
      }
      reject(
          RowFault.WRONG_COLUMN_COUNT,
          "The row has " + columns + " columns, and the header has " + names.size() + ".");
    }
    if (rows == 0 && !stopped && report.isEmpty()) {
      report.add(headerLine, RowFault.NO_ROWS, "The file has a header and no rows.");
    }
    return false;
  }

  /** Rows read so far without the header, refused ones included. */
  public long rows() {
    return rows;
  }

  /** Line of the file, from 1. */
  public long line() {
    return line;
  }

  /** Columns of the header. */
  public int columns() {
    return names.size();
  }

  /** Name of a column in the header. */
  public String name(int column) {
    return names.get(column);
  }

  /** Whether the row is of ASCII alone, where there is nothing that could be written two ways. */
  public boolean ascii() {
    return ascii;
  }

  /** A cell of the row, as it stands. */
  public String text(int column) {
    return new String(buffer, from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }

  /** A cell of the row as a number, {@link #NOT_STATED}, or {@link #REFUSED} and reported. */
  public int number(int column) {
    int start = from[column];
    int end = to[column];
    if (start == end) {
      return NOT_STATED;
    }
    boolean negative = buffer[start] == '-' && end - start > 1;
    long number = 0;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return refuse(column, RowFault.NOT_A_NUMBER, "is not a whole number");
      }
      number = Math.min(number * 10 + digit, LARGEST + 1L);
    }
    if (negative) {
      return refuse(column, RowFault.NEGATIVE, "is negative");
    }
    if (buffer[start] == '0' && end - start > 1) {
      return refuse(
          column, RowFault.NOT_A_NUMBER, "has a leading zero, as codes have, not numbers");
    }
    if (number > LARGEST) {
      return refuse(column, RowFault.OUT_OF_RANGE, "is more than " + LARGEST);
    }
    return (int) number;
  }

  private int refuse(int column, RowFault fault, String why) {
    reject(
        fault,
        quote(text(column)) + " in the column " + quote(names.get(column)) + " " + why + ".");
    return REFUSED;
  }

  /** Refuses the row, or the header. */
  public void reject(RowFault fault, String message) {
    report.add(line, fault, message);
  }

  /** Moves to the next line that is not empty; {@link #sound} says whether it has cells. */
  private boolean advance() throws IOException {
    try {
      while (!stopped) {
        int end = findEnd();
        if (end < 0) {
          return false;
        }
        line++;
        if (line == 1 && isForeign(end)) {
          return false;
        }
        sound = true;
        if (end - position > MAX_LINE) {
          return tooLong();
        }
        int start = position;
        position = Math.min(end + 1, limit);
        int last = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        split(start, last);
        if (stopped) {
          return false;
        }
        if (!isEmptyRow(start, last)) {
          tellOfEmptyRow();
          return true;
        }
        firstEmpty = firstEmpty == 0 ? line : firstEmpty;
      }
    } catch (DamagedGzip e) {
      line++;
      stop(
          e.isCut() ? RowFault.TRUNCATED : RowFault.WRONG_ENCODING, String.valueOf(e.getMessage()));
    }
    return false;
  }

  private boolean stop(RowFault fault, String message) {
    reject(fault, message);
    stopped = true;
    return false;
  }

  /** Index of the line's end in the buffer; -1 at the end; beyond MAX_LINE if it is too long. */
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

  /** Looks at the first line for the marks of other formats, and passes over a byte order mark. */
  private boolean isForeign(int end) {
    int first = end > position ? buffer[position] & 0xFF : 0;
    int second = end > position + 1 ? buffer[position + 1] & 0xFF : 0;
    if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
      stop(RowFault.WRONG_ENCODING, "The file is in UTF-16. " + HOW_TO_SAVE);
      return true;
    }
    if (first == 0xEF
        && second == 0xBB
        && end > position + 2
        && buffer[position + 2] == (byte) 0xBF) {
      position += 3;
    }
    if (end - position > MAX_LINE) {
      return false;
    }
    String text = new String(buffer, position, end - position, StandardCharsets.UTF_8).strip();
    if (text.matches("\"?(?i:sep)=.\"?")) {
      stop(
          RowFault.WRONG_SEPARATOR,
          "The first line is " + quote(text) + ". Delete it: the first line must be the header.");
    } else if (text.indexOf(',') < 0
        && text.indexOf('\0') < 0
        && (text.indexOf(';') >= 0 || text.indexOf('\t') >= 0)) {
      stop(
          RowFault.WRONG_SEPARATOR,
          "The columns are separated by "
              + (text.indexOf(';') >= 0 ? "semicolons" : "tabs")
              + " and must be by commas. "
              + HOW_TO_SAVE);
    }
    return stopped;
  }

  private boolean tooLong() throws IOException {
    for (int i = position; i < limit - 1 && buffer[i] != '\n'; i++) {
      if (buffer[i] == '\r' && buffer[i + 1] != '\n') {
        return loneReturn();
      }
    }
    tellOfEmptyRow();
    long skipped = 0;
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          position = i + 1;
          return longLine();
        }
      }
      skipped += limit - position;
      position = 0;
      limit = 0;
      if (skipped > ENDLESS) {
        return stop(RowFault.LINE_TOO_LONG, "The line has no end within " + ENDLESS + " bytes.");
      }
      int n = in.read(buffer, 0, buffer.length);
      if (n < 0) {
        ended = true;
        return longLine();
      }
      limit = n;
    }
  }

  private boolean longLine() {
    sound = false;
    reject(RowFault.LINE_TOO_LONG, "The line is longer than " + MAX_LINE + " bytes.");
    return true;
  }

  private boolean loneReturn() {
    return stop(
        RowFault.WRONG_LINE_ENDS,
        "The line ends with CR alone, as on old Macintoshes, and must with LF or CR LF. "
            + HOW_TO_SAVE);
  }

  private boolean isEmptyRow(int start, int end) {
    if (!sound
        || columns > from.length
        || (start < end && buffer[start] != ',' && buffer[start] != '"')) {
      return false;
    }
    for (int c = 0; c < columns; c++) {
      if (from[c] != to[c]) {
        return false;
      }
    }
    return true;
  }

  /** Of the first empty row, once it is known that others follow. */
  private void tellOfEmptyRow() {
    if (firstEmpty > 0 && !emptyTold) {
      emptyTold = true;
      report.add(firstEmpty, RowFault.EMPTY_ROW, "The row is empty, and others follow. Delete it.");
    }
  }

  private void split(int start, int end) {
    columns = 0;
    int seen = 0;
    boolean quoted = false;
    int cell = start;
    for (int i = start; i < end; i++) {
      byte b = buffer[i];
      seen |= b;
      if (b <= ',') { // digits and letters are above: one comparison for most bytes
        if (b == ',') {
          add(cell, i);
          cell = i + 1;
        } else if (b == '"') {
          quoted = true;
        } else if (b == '\r') {
          loneReturn();
          return;
        } else if (b == 0) {
          stop(
              RowFault.WRONG_ENCODING,
              "Byte "
                  + (i - start + 1)
                  + " of the line is NUL: the file is in UTF-16, or no text. "
                  + HOW_TO_SAVE);
          return;
        }
      }
    }
    add(cell, end);
    ascii = seen >= 0;
    int wrong = ascii ? -1 : utf8.firstWrong(buffer, start, end);
    if (wrong >= 0) {
      sound = false;
      reject(RowFault.WRONG_ENCODING, notUtf8(start, wrong));
    } else if (quoted) {
      columns = 0;
      splitQuoted(start, end);
    }
  }

  private String notUtf8(int start, int wrong) {
    int column = 1;
    for (int c = 0; c < Math.min(columns, from.length); c++) {
      column = from[c] <= wrong ? c + 1 : column;
    }
    return "Byte "
        + (wrong - start + 1)
        + " of the line, in column "
        + column
        + ", is not UTF-8. "
        + HOW_TO_SAVE;
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
          sound = false;
          reject(
              RowFault.WRONG_COLUMN_COUNT,
              "A quotation mark is not closed on this line, or text follows a closing one.");
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
}
