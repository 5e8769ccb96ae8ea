package org.scrutin.results.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.results.csv.DialectTable;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.sheets.FakeStations;

class SheetsDialectTest extends DialectTable {
  @Override
  protected String file() {
    return "unit,registered,ballots,blank,invalid,valid,A,B\n"
        + "X-1,100,50,,2,48,30,18\nX-2,,7,0,0,7,,7\n";
  }

  @Override
  protected int read(InputStream file, RejectionReport report) throws IOException {
    var stations =
        new FakeStations().add("X", "", false).add("X-1", "X", true).add("X-2", "X", true);
    List<String> units = new ArrayList<>();
    new SheetsCsv(List.of("A", "B"), stations, report)
        .read(file, (unit, id, values) -> units.add(unit));
    return units.size();
  }
}
