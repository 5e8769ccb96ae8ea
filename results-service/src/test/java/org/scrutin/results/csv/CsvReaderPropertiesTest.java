package org.scrutin.results.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a library writes, the reader reads back, however the bytes arrive. */
class CsvReaderPropertiesTest {
  @Property(tries = 300)
  void readsWhatALibraryWrites(
      @ForAll("rows") List<List<String>> rows, @ForAll @IntRange(min = 1, max = 40) int portion)
      throws IOException {
    // Given
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    // When
    List<List<String>> read = read(new Portions(bytes, portion));
    // Then
    assertThat(read).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> field =
        Arbitraries.strings().withChars("aż\"', 7-\t").ofMinLength(0).ofMaxLength(8);
    return field.list().ofMinSize(2).ofMaxSize(6).list().ofMaxSize(8);
  }

  private static List<List<String>> read(InputStream in) throws IOException {
    var csv = new CsvReader(in, 8);
    var rows = new ArrayList<List<String>>();
    while (csv.next()) {
      assertThat(csv.fault()).isNull();
      var row = new ArrayList<String>();
      for (int i = 0; i < csv.columns(); i++) {
        row.add(csv.text(i));
      }
      rows.add(row);
    }
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
