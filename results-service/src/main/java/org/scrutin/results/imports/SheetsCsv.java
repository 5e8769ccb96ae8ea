package org.scrutin.results.imports;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.csv.RowFault;
import org.scrutin.results.imports.staging.SheetSink;
import org.scrutin.results.sheets.Stations;

/** Reads a file of sheets row by row, refuses what is not one, and hands the others on. */
final class SheetsCsv {
  private final List<String> lists;
  private final Stations stations;
  private final RejectionReport report;
  private final BitSet seen = new BitSet();
  private volatile long rows;

  SheetsCsv(List<String> lists, Stations stations, RejectionReport report) {
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
    var csv = new CsvReader(in, SheetColumns.most(lists.size()), report);
    SheetColumns columns = SheetColumns.read(csv, lists);
    if (columns == null) {
      return;
    }
    while (csv.next()) {
      rows = csv.rows();
      row(csv, columns, sink);
    }
    rows = csv.rows();
  }

  private void row(CsvReader csv, SheetColumns columns, SheetSink sink) throws IOException {
    String unit = csv.text(0);
    int id = stations.find(unit);
    if (id == Stations.NONE) {
      reject(csv, RowFault.UNKNOWN_UNIT, unit, "is no unit of this election");
    } else if (!stations.isStation(id)) {
      reject(csv, RowFault.NOT_A_STATION, unit, "is no station: sheets are of stations only");
    } else if (seen.get(id)) {
      reject(csv, RowFault.DUPLICATE_UNIT, unit, "stands in this file twice");
    } else {
      seen.set(id);
      int[] values = columns.blank();
      if (numbers(csv, columns, values)) {
        // What is logged is the unit's code, not the form in which the file has it.
        sink.accept(csv.ascii() ? unit : stations.code(id), id, values);
      }
    }
  }

  private static boolean numbers(CsvReader csv, SheetColumns columns, int[] values) {
    for (int c = 1; c < columns.count(); c++) {
      int number = csv.number(c);
      if (number == CsvReader.REFUSED) {
        return false;
      }
      if (number != CsvReader.NOT_STATED) {
        values[columns.target(c)] = number;
      }
    }
    return true;
  }

  private static void reject(CsvReader csv, RowFault fault, String value, String why) {
    csv.reject(fault, quote(value) + " " + why + ".");
  }
}
