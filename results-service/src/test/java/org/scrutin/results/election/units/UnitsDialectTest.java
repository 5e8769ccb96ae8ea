package org.scrutin.results.election.units;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.results.csv.DialectTable;
import org.scrutin.results.csv.RejectionReport;

class UnitsDialectTest extends DialectTable {
  @Override
  protected String file() {
    return "code,parent,kind,name,registered,seats\nX,,country,Land,,\nX-1,X,station,School,500,\n";
  }

  @Override
  protected int read(InputStream file, RejectionReport report) throws IOException {
    List<UnitRow> rows = new ArrayList<>();
    new UnitsCsv(report).read(file, rows::add);
    return rows.size();
  }
}
