package org.scrutin.results.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is written in the dialect, the reader reads back, however the bytes arrive. */
class CsvReaderPropertiesTest {
  @Property(tries = 300)
  void readsWhatALibraryWrites(
      @ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 1, max = 40) int portion)
      throws IOException {
    // Given
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      table.forEach(csv::writeRecord);
    }
    // When
    List<List<String>> read = read(text.toString(), portion);
    // Then
    assertThat(read).isEqualTo(table);
  }

  @Property(tries = 1_000)
  void readsWhateverIsWrittenInTheDialect(
      @ForAll("tables") List<List<String>> table,
      @ForAll Random choices,
      @ForAll boolean mark,
      @ForAll @IntRange(min = 0, max = 3) int emptyLines,
      @ForAll @IntRange(min = 1, max = 40) int portion)
      throws IOException {
    // Given
    String text =
        table.stream()
            .map(
                row ->
                    row.stream().map(cell -> cell(cell, choices)).collect(Collectors.joining(",")))
            .map(row -> row + end(choices))
            .collect(Collectors.joining());
    text = choices.nextBoolean() ? text.stripTrailing() : text + end(choices).repeat(emptyLines);
    // When
    List<List<String>> read = read((mark ? "\uFEFF" : "") + text, portion);
    // Then
    assertThat(read).isEqualTo(table);
  }

  private static String cell(String cell, Random choices) {
    return cell.contains(",") || cell.contains("\"") || choices.nextBoolean()
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static String end(Random choices) {
    return choices.nextBoolean() ? "\n" : "\r\n";
  }

  /** A header and at least one row of as many cells; no row of empty cells alone. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("a\u017C\u1780\"', 7-;=").ofMinLength(0).ofMaxLength(8);
    return Arbitraries.integers()
        .between(2, 6)
        .flatMap(
            columns ->
                cell.list()
                    .ofSize(columns)
                    .filter(row -> row.stream().anyMatch(one -> !one.isBlank()))
                    .map(CsvReaderPropertiesTest::endingVisibly)
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(8));
  }

  /** Stripping the file of its last end must not strip a cell. */
  private static List<String> endingVisibly(List<String> row) {
    var other = new ArrayList<>(row);
    other.set(other.size() - 1, other.getLast() + "z");
    return other;
  }

  private static List<List<String>> read(String text, int portion) throws IOException {
    var report = new RejectionReport();
    var csv =
        new CsvReader(new Portions(text.getBytes(StandardCharsets.UTF_8), portion), 8, report);
    var rows = new ArrayList<List<String>>();
    assertThat(csv.header(List.of())).isTrue();
    var header = new ArrayList<String>();
    for (int i = 0; i < csv.columns(); i++) {
      header.add(csv.name(i));
    }
    rows.add(header);
    while (csv.next()) {
      var row = new ArrayList<String>();
      for (int i = 0; i < csv.columns(); i++) {
        row.add(csv.text(i));
      }
      rows.add(row);
    }
    assertThat(report.kept()).isEmpty();
    return rows;
  }

  /** Gives at most so many bytes a read, as a network does. */
  private static final class Portions extends ByteArrayInputStream {
    private final int portion;

    Portions(byte[] bytes, int portion) {
      super(bytes);
      this.portion = portion;
    }

    @Override
    public synchronized int read(byte[] out, int offset, int length) {
      return super.read(out, offset, Math.min(length, portion));
    }
  }
}
