package org.scrutin.results.election.units;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Codes;
import org.scrutin.platform.web.text.Texts;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.csv.RowFault;

/** Reads {@code units.csv} row by row: what a row says, not yet whether it fits the tree. */
final class UnitsCsv {
  private static final int LONGEST_NAME = 1_000;
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:-]{0,63}");

  private final RejectionReport rejections;

  UnitsCsv(RejectionReport rejections) {
    this.rejections = rejections;
  }

  /**
   * Gives every sound row to the sink; the others, and a file that cannot be read to its end, to
   * the rejections.
   *
   * @throws IOException if the stored file itself cannot be read, or is too large
   */
  void read(InputStream in, Consumer<UnitRow> sink) throws IOException {
    CsvReader csv = new CsvReader(in, UnitColumns.MOST, rejections);
    UnitColumns columns = UnitColumns.read(csv);
    if (columns == null) {
      return;
    }
    while (csv.next()) {
      row(csv, columns).ifPresent(sink);
    }
  }

  /** The row with its codes in form C, so that two which look the same are the same. */
  private static Optional<UnitRow> row(CsvReader csv, UnitColumns columns) {
    String code = Codes.normalized(csv.text(0));
    if (!CODE.matcher(code).matches() || !code.codePoints().allMatch(Texts::visible)) {
      return reject(
          csv,
          RowFault.INVALID_CODE,
          "The code "
              + quote(code)
              + " is not 1 to 64 letters, digits, dots, colons, hyphens or underscores.");
    }
    String parent = Codes.normalized(csv.text(1));
    String kindCode = csv.text(2);
    UnitKind kind = UnitKind.named(kindCode).orElse(null);
    if (kind == null && !kindCode.isEmpty()) {
      return reject(csv, RowFault.UNKNOWN_KIND, quote(kindCode) + " is no kind of unit.");
    }
    Map<String, String> names = new LinkedHashMap<>();
    if (!name(csv, 3, UnitRow.PLAIN, names)) {
      return Optional.empty();
    }
    for (Map.Entry<Integer, String> language : columns.languages().entrySet()) {
      if (!name(csv, language.getKey(), language.getValue(), names)) {
        return Optional.empty();
      }
    }
    String splitFrom =
        columns.splitFrom() < 0 ? "" : Codes.normalized(csv.text(columns.splitFrom()));
    int registered = csv.number(4);
    int seats = csv.number(5);
    int tileX = columns.tileX() < 0 ? CsvReader.NOT_STATED : csv.number(columns.tileX());
    int tileY = columns.tileY() < 0 ? CsvReader.NOT_STATED : csv.number(columns.tileY());
    if (registered == CsvReader.REFUSED
        || seats == CsvReader.REFUSED
        || tileX == CsvReader.REFUSED
        || tileY == CsvReader.REFUSED) {
      return Optional.empty();
    }
    if (tileX > Tile.MOST
        || tileY > Tile.MOST
        || (tileX == CsvReader.NOT_STATED) != (tileY == CsvReader.NOT_STATED)) {
      return reject(
          csv,
          RowFault.OUT_OF_RANGE,
          "A tile has a tile-x and a tile-y, each from 0 to " + Tile.MOST + ".");
    }
    return Optional.of(
        new UnitRow(
            csv.line(),
            code,
            parent.isEmpty() ? null : parent,
            kind,
            names,
            stated(registered),
            stated(seats),
            splitFrom.isEmpty() ? null : splitFrom,
            Tile.of(stated(tileX), stated(tileY))));
  }

  private static boolean name(
      CsvReader csv, int column, String language, Map<String, String> names) {
    String name = csv.text(column);
    if (name.isEmpty()) {
      return true;
    }
    names.put(language, name);
    Optional<String> fault = Texts.fault(name, LONGEST_NAME, false);
    fault.ifPresent(
        why ->
            csv.reject(
                RowFault.INVALID_NAME,
                "The " + csv.name(column) + " " + quote(name) + " " + why + "."));
    return fault.isEmpty();
  }

  private static @Nullable Integer stated(int number) {
    return number == CsvReader.NOT_STATED ? null : number;
  }

  private static Optional<UnitRow> reject(CsvReader csv, RowFault fault, String message) {
    csv.reject(fault, message);
    return Optional.empty();
  }
}
