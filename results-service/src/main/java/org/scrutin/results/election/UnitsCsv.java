package org.scrutin.results.election;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads {@code units.csv} row by row: what a row says, not yet whether it fits the tree. */
final class UnitsCsv {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:-]{0,63}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private final Rejections rejections;
  private @Nullable UnitColumns columns;
  private long line;

  UnitsCsv(Rejections rejections) {
    this.rejections = rejections;
  }

  /**
   * Gives every sound row to the sink; the others, and a file that cannot be read to its end, to
   * the rejections.
   *
   * @throws UncheckedIOException if the stored file itself cannot be read
   */
  void read(CsvUpload upload, Consumer<UnitRow> sink) {
    try (InputStream in = upload.open()) {
      read(in, sink);
    } catch (IOException e) {
      unreadable(e, new UncheckedIOException(e));
    }
  }

  void read(InputStream in, Consumer<UnitRow> sink) {
    InputStreamReader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(false)
            .maxBufferSize(LONGEST_LINE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns == null) {
          header(row.getFields());
          if (columns == null) {
            return;
          }
        } else {
          row(columns, row.getFields()).ifPresent(sink);
        }
      }
      if (columns == null) {
        rejections.add(1, "wrong-header", "The file is empty.");
      }
    } catch (CsvParseException e) {
      unreadable(e);
    } catch (UncheckedIOException e) {
      unreadable(e.getCause(), e);
    } catch (IOException e) {
      unreadable(e, new UncheckedIOException(e));
    }
  }

  private void unreadable(CsvParseException e) {
    Throwable cause = e.getCause();
    if (cause instanceof UncheckedIOException unchecked) {
      cause = unchecked.getCause();
    }
    if (cause instanceof IOException io) {
      unreadable(io, new UncheckedIOException(io));
    } else {
      rejections.add(
          line + 1,
          "line-too-long",
          "From here on the file is no CSV: a line of more than "
              + LONGEST_LINE
              + " characters, or a quotation mark that is never closed.");
    }
  }

  private void unreadable(@Nullable IOException reason, UncheckedIOException otherwise) {
    switch (reason) {
      case CharacterCodingException e ->
          rejections.add(line + 1, "wrong-encoding", "From here on the file is not UTF-8.");
      case EOFException e ->
          rejections.add(line + 1, "truncated", "The compressed file ends in the middle.");
      case ZipException e ->
          rejections.add(line + 1, "truncated", "The file is not gzip, or is damaged.");
      case null, default -> throw otherwise;
    }
  }

  private void header(List<String> fields) {
    String first = fields.getFirst();
    if (first.startsWith("\uFEFF")) { // the byte order mark of spreadsheets
      fields = new ArrayList<>(fields);
      fields.set(0, first.substring(1));
    }
    Optional<UnitColumns> header = UnitColumns.of(fields);
    if (header.isEmpty()) {
      rejections.add(
          line,
          "wrong-header",
          "The first line must be "
              + String.join(",", UnitColumns.FIRST)
              + " and then columns such as name:km, each once.");
    }
    columns = header.orElse(null);
  }

  private Optional<UnitRow> row(UnitColumns known, List<String> fields) {
    if (fields.size() == 1 && fields.getFirst().isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() != known.count()) {
      return reject("wrong-column-count", fields.size() + " columns instead of " + known.count());
    }
    String code = fields.get(0);
    if (!CODE.matcher(code).matches()) {
      return reject(
          "invalid-code",
          "The code must have 1 to 64 letters, digits, dots, colons, hyphens or underscores.");
    }
    UnitKind kind = UnitKind.named(fields.get(2)).orElse(null);
    if (kind == null && !fields.get(2).isEmpty()) {
      return reject("unknown-kind", "'" + shown(fields.get(2)) + "' is not a kind of unit.");
    }
    Map<String, String> names = new LinkedHashMap<>();
    if (!name(names, UnitRow.PLAIN, fields.get(3))) {
      return reject("invalid-name", "The name must be " + Texts.SAID + ".");
    }
    for (int i = 0; i < known.languages().size(); i++) {
      String language = known.languages().get(i);
      if (!name(names, language, fields.get(UnitColumns.FIRST.size() + i))) {
        return reject("invalid-name", "The name:" + language + " must be " + Texts.SAID + ".");
      }
    }
    if (!number("registered", fields.get(4)) || !number("seats", fields.get(5))) {
      return Optional.empty();
    }
    String parent = fields.get(1);
    return Optional.of(
        new UnitRow(
            line,
            code,
            parent.isEmpty() ? null : parent,
            kind,
            names,
            value(fields.get(4)),
            value(fields.get(5))));
  }

  private static boolean name(Map<String, String> names, String language, String cell) {
    if (cell.isEmpty()) {
      return true;
    }
    names.put(language, cell);
    return Texts.sound(cell);
  }

  private boolean number(String column, String cell) {
    if (cell.isEmpty()) {
      return true;
    }
    String said = column + " '" + shown(cell) + "'";
    if (!NUMBER.matcher(cell).matches()) {
      reject("not-a-number", said + " is not a whole number.");
      return false;
    }
    long value = Long.parseLong(cell);
    if (value < 0) {
      reject("negative", said + " is negative.");
    } else if (value > Integer.MAX_VALUE) {
      reject("out-of-range", said + " is more than " + Integer.MAX_VALUE + ".");
    }
    return value >= 0 && value <= Integer.MAX_VALUE;
  }

  private static @Nullable Integer value(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }

  private Optional<UnitRow> reject(String code, String message) {
    rejections.add(line, code, message);
    return Optional.empty();
  }

  /** What was sent, short enough for a message. */
  private static String shown(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
  }
}
