package org.scrutin.results.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of sheets row by row, refuses what is not one, and hands the others on. */
final class SheetReader {
  private static final long LARGEST = Integer.MAX_VALUE;

  private final List<String> lists;
  private final Stations stations;
  private final RejectionReport report;
  private final BitSet seen = new BitSet();
  private volatile long rows;

  SheetReader(List<String> lists, Stations stations, RejectionReport report) {
    this.lists = lists;
    this.stations = stations;
    this.report = report;
  }

  /** Data rows read so far, refused ones included; may be asked from another thread. */
  long rows() {
    return rows;
  }

  /**
   * Reads to the end, or to where nothing more can be told apart.
   *
   * @throws IOException if the bytes stop coming, which is no fault of the file
   */
  void read(InputStream in, SheetSink sink) throws IOException {
    var csv = new CsvReader(in, Columns.most(lists.size()));
    try {
      Columns columns = header(csv);
      long count = 0;
      while (csv.next()) {
        rows = ++count;
        if (columns != null) {
          row(csv, columns, sink);
        }
      }
    } catch (FileFault e) {
      // A line without end is the one being read; any other fault hits the line after the last one.
      long line = e.fault() == RowFault.LINE_TOO_LONG ? csv.line() : csv.line() + 1;
      report.add(line, e.fault(), e.text());
    }
  }

  private @Nullable Columns header(CsvReader csv) throws IOException {
    if (!csv.next()) {
      report.add(1, RowFault.WRONG_HEADER, "the file is empty");
      return null;
    }
    if (csv.fault() != null) {
      report.add(csv.line(), csv.fault(), text(csv.fault()));
      return null;
    }
    return Columns.read(csv, lists, report);
  }

  private void row(CsvReader csv, Columns columns, SheetSink sink) throws IOException {
    RowFault fault = csv.fault();
    if (fault != null) {
      report.add(csv.line(), fault, text(fault));
      return;
    }
    if (csv.columns() != columns.count()) {
      report.add(
          csv.line(),
          RowFault.WRONG_COLUMN_COUNT,
          csv.columns() + " columns, the header has " + columns.count());
      return;
    }
    String unit = csv.text(0);
    int id = stations.find(unit);
    if (id == Stations.NONE) {
      reject(csv, RowFault.UNKNOWN_UNIT, unit, " is no unit of this election");
    } else if (!stations.isStation(id)) {
      reject(csv, RowFault.NOT_A_STATION, unit, " is no station: sheets are of stations only");
    } else if (seen.get(id)) {
      reject(csv, RowFault.DUPLICATE_UNIT, unit, " stands in this file twice");
    } else {
      seen.set(id);
      int[] values = columns.blank();
      if (numbers(csv, columns, values)) {
        sink.accept(unit, id, values);
      }
    }
  }

  private boolean numbers(CsvReader csv, Columns columns, int[] values) {
    byte[] bytes = csv.bytes();
    for (int c = 1; c < columns.count(); c++) {
      int from = csv.from(c);
      int to = csv.to(c);
      if (from == to) {
        continue;
      }
      boolean negative = bytes[from] == '-' && to - from > 1;
      long number = 0;
      for (int i = negative ? from + 1 : from; i < to; i++) {
        int digit = bytes[i] - '0';
        if (digit < 0 || digit > 9) {
          return refuse(csv, c, RowFault.NOT_A_NUMBER, " is not a whole number");
        }
        number = Math.min(number * 10 + digit, LARGEST + 1);
      }
      if (negative) {
        return refuse(csv, c, RowFault.NEGATIVE, " is negative");
      }
      if (number > LARGEST) {
        return refuse(csv, c, RowFault.OUT_OF_RANGE, " is more than " + LARGEST);
      }
      values[columns.target(c)] = (int) number;
    }
    return true;
  }

  private boolean refuse(CsvReader csv, int column, RowFault fault, String why) {
    reject(csv, fault, csv.text(column), why + ", in column " + (column + 1));
    return false;
  }

  private void reject(CsvReader csv, RowFault fault, String value, String why) {
    report.add(csv.line(), fault, RejectionReport.quote(value) + why);
  }

  private static String text(RowFault fault) {
    return switch (fault) {
      case LINE_TOO_LONG -> "the line is longer than " + CsvReader.MAX_LINE + " bytes";
      case WRONG_ENCODING -> "the line is not UTF-8";
      case WRONG_COLUMN_COUNT -> "a quotation mark is not closed, or text follows a closing one";
      default -> fault.code();
    };
  }
}
