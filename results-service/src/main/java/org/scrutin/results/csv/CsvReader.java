package org.scrutin.results.csv;

import static org.scrutin.results.csv.OtherDialects.HOW_TO_SAVE;
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
 * <p>The dialect: RFC 4180 with commas, in UTF-8, of lines of at most 65,536 bytes that end with LF
 * or CR LF, none of them within a cell; the first line is the header. Taken: a byte order mark
 * before it, cells in quotation marks (a doubled one inside is one), a last line without an end,
 * empty rows at the very end. An empty row is a line of nothing, or of empty cells alone. A number
 * is digits without a sign, a space or a leading zero, at most {@value #LARGEST}: what was a code
 * in another column looks like 00600. An empty cell states nothing.
 *
 * <p>Refused once for the file: separators other than commas, a first line {@code sep=}, lines that
 * end with CR alone, UTF-16, a header without rows, data that ends too early or is damaged. Told
 * once: an empty row before others. Told row by row: everything else.
 *
 * <p>A library would make a String of every cell: that alone costs more than the rest of an import.
 */
public final class CsvReader {
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

  private static final String LONE_RETURN =
      "The line ends with CR alone, as on old Macintoshes, and must with LF or CR LF. "
          + HOW_TO_SAVE;

  private final Lines lines;
  private final Cells cells;
  private final int maxColumns;
  private final RejectionReport report;
  private final List<String> names = new ArrayList<>();
  private boolean stopped;
  private boolean sound;
  private boolean emptyTold;
  private long line;
  private long headerLine;
  private long firstEmpty;
  private long rows;

  /**
   * @param maxColumns columns that are kept; more are counted
   * @param report takes whatever is refused
   */
  public CsvReader(InputStream in, int maxColumns, RejectionReport report) {
    this.lines = new Lines(in);
    this.cells = new Cells(maxColumns);
    this.maxColumns = maxColumns;
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
    headerLine = line;
    if (cells.count() < first.size() || cells.count() > maxColumns) {
      return wrongHeader(
          "The header has "
              + cells.count()
              + " columns; it must begin with "
              + String.join(",", first)
              + ".");
    }
    for (int c = 0; c < cells.count(); c++) {
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
      if (cells.count() == names.size()) {
        return true;
      }
      reject(
          RowFault.WRONG_COLUMN_COUNT,
          "The row has " + cells.count() + " columns, and the header has " + names.size() + ".");
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
    return cells.ascii();
  }

  /** A cell of the row, as it stands. */
  public String text(int column) {
    int from = cells.from(column);
    return new String(lines.bytes(), from, cells.to(column) - from, StandardCharsets.UTF_8);
  }

  /** A cell of the row as a number, {@link #NOT_STATED}, or {@link #REFUSED} and reported. */
  public int number(int column) {
    byte[] bytes = lines.bytes();
    int start = cells.from(column);
    int end = cells.to(column);
    if (start == end) {
      return NOT_STATED;
    }
    boolean negative = bytes[start] == '-' && end - start > 1;
    long number = 0;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return refuse(column, RowFault.NOT_A_NUMBER, "is not a whole number");
      }
      number = Math.min(number * 10 + digit, LARGEST + 1L);
    }
    if (negative) {
      return refuse(column, RowFault.NEGATIVE, "is negative");
    }
    if (bytes[start] == '0' && end - start > 1) {
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
      while (!stopped && lines.next()) {
        line = lines.number();
        if (line == 1) {
          OtherDialects.of(lines.bytes(), lines.start(), lines.end())
              .ifPresent(other -> stop(other.fault(), other.message()));
        }
        if (!stopped) {
          sound = lines.isLong() ? skipLongLine() : split();
        }
        if (!stopped && !(sound && cells.areEmpty())) {
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

  /** Ends the reading: what follows cannot be told apart. */
  private void stop(RowFault fault, String message) {
    reject(fault, message);
    stopped = true;
  }

  private boolean skipLongLine() throws IOException {
    if (lines.hasLoneReturn()) {
      stop(RowFault.WRONG_LINE_ENDS, LONE_RETURN);
    } else if (lines.skip()) {
      reject(RowFault.LINE_TOO_LONG, "The line is longer than " + Lines.LONGEST + " bytes.");
    } else {
      stop(RowFault.LINE_TOO_LONG, "The line has no end within " + Lines.ENDLESS + " bytes.");
    }
    return false;
  }

  private boolean split() {
    Cells.Fault fault = cells.split(lines.bytes(), lines.start(), lines.end());
    switch (fault) {
      case NONE -> {}
      case LONE_RETURN -> stop(RowFault.WRONG_LINE_ENDS, LONE_RETURN);
      case NUL ->
          stop(
              RowFault.WRONG_ENCODING,
              faultyByte() + ", is NUL: the file is in UTF-16, or no text. " + HOW_TO_SAVE);
      case NOT_UTF8 ->
          reject(RowFault.WRONG_ENCODING, faultyByte() + ", is not UTF-8. " + HOW_TO_SAVE);
      case QUOTES ->
          reject(
              RowFault.WRONG_COLUMN_COUNT,
              "A quotation mark is not closed on this line, or text follows a closing one.");
    }
    return fault == Cells.Fault.NONE;
  }

  private String faultyByte() {
    return "Byte "
        + (cells.faulty() - lines.start() + 1)
        + " of the line, in column "
        + cells.faultyCell();
  }

  /** Of the first empty row, once it is known that others follow. */
  private void tellOfEmptyRow() {
    if (firstEmpty > 0 && !emptyTold) {
      emptyTold = true;
      report.add(firstEmpty, RowFault.EMPTY_ROW, "The row is empty, and others follow. Delete it.");
    }
  }
}
