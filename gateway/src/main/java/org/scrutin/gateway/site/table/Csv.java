package org.scrutin.gateway.site.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180): a line of names, then the rows; what is not stated is empty.
 */
final class Csv {
  static final String TYPE = "text/csv;charset=UTF-8;header=present";

  private final StringWriter text = new StringWriter();
  private final CsvWriter writer = CsvWriter.builder().build(text);

  /**
   * @param names of the columns
   */
  Csv(List<String> names) {
    writer.writeRecord(names);
  }

  /** Numbers as digits, all else as text. */
  void row(@Nullable Object... cells) {
    writer.writeRecord(Arrays.stream(cells).map(Csv::cell).toList());
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      default -> harmless(value.toString());
    };
  }

  /** What a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). */
  private static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  /** The table; nothing more can be written. */
  String written() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // into memory
    }
    return text.toString();
  }
}
