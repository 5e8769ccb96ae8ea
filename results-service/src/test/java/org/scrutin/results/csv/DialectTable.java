package org.scrutin.results.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.platform.web.upload.ContentEncoding;
import org.scrutin.platform.web.upload.UploadBody;
import org.scrutin.platform.web.upload.UploadSettings;

/** The dialect, line by line of its table, of every file that is uploaded: one subclass each. */
public abstract class DialectTable {
  private static final String MARK = "\uFEFF";

  /** A header and two good rows; every line ends with LF. */
  protected abstract String file();

  /** Reads a file as its upload does; the number of good rows. */
  protected abstract int read(InputStream file, RejectionReport report) throws IOException;

  static Stream<Arguments> taken() {
    return Stream.of(
        written("as it is", file -> file),
        written("a byte order mark", file -> MARK + file),
        written("quoted cells", DialectTable::quoted),
        written("a mark and quoted cells", file -> MARK + quoted(file)),
        written("CR LF", DialectTable::crlf),
        written("no end of the last line", String::strip),
        written("CR LF and no end of the last line", file -> crlf(file).strip()),
        written("CR at the very end", file -> file.strip() + "\r"),
        written("empty lines at the end", file -> file + "\n\r\n\n"),
        written("rows of empty cells at the end", file -> file + ",,,,,\n\"\",,\n"),
        written("what spreadsheets write", file -> MARK + crlf(quoted(file)) + "\r\n"));
  }

  private static Arguments written(String name, UnaryOperator<String> made) {
    return Arguments.of(name, made);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void taken(String name, UnaryOperator<String> made) throws IOException {
    // Given
    var report = new RejectionReport();
    // When
    int rows = read(new ByteArrayInputStream(made.apply(file()).getBytes(UTF_8)), report);
    // Then
    assertThat(report.kept()).isEmpty();
    assertThat(rows).isEqualTo(2);
  }

  /** Makes the bytes of a file. */
  interface Writing {
    byte[] of(String file) throws IOException;
  }

  static Stream<Arguments> refusedInOneSentence() {
    return Stream.of(
        refused("semicolons", "wrong-separator", 1, "commas", DialectTable::semicolons),
        refused(
            "quoted, with semicolons",
            "wrong-separator",
            1,
            "semicolons",
            file -> semicolons(quoted(file))),
        refused("tabs", "wrong-separator", 1, "tabs", file -> file.replace(',', '\t')),
        refused("sep=;", "wrong-separator", 1, "Delete it", file -> "sep=;\n" + semicolons(file)),
        refused("sep=,", "wrong-separator", 1, "Delete it", file -> MARK + "SEP=,\r\n" + file),
        refused("CR alone", "wrong-line-ends", 1, "CR alone", file -> file.replace('\n', '\r')),
        refused(
            "CR alone in a long file",
            "wrong-line-ends",
            1,
            "CR alone",
            file -> file.repeat(3_000).replace('\n', '\r')),
        refused(
            "CR alone from some line on",
            "wrong-line-ends",
            2,
            "CR alone",
            file -> file.replace("\n", "\r").replaceFirst("\r", "\n")),
        bytes("UTF-16 LE", "wrong-encoding", 1, "UTF-16", file -> (MARK + file).getBytes(UTF_16LE)),
        bytes("UTF-16 BE", "wrong-encoding", 1, "UTF-16", file -> (MARK + file).getBytes(UTF_16BE)),
        bytes("UTF-16, no mark", "wrong-encoding", 1, "UTF-16", file -> file.getBytes(UTF_16LE)),
        bytes(
            "UTF-16 with semicolons, no mark",
            "wrong-encoding",
            1,
            "UTF-16",
            file -> semicolons(file).getBytes(UTF_16BE)),
        refused("empty rows", "empty-row", 2, "empty", file -> file.replaceFirst("\n", "\n\n\r\n")),
        refused("a row of empty cells", "empty-row", 2, "empty", file -> after(file, ",,,,,\n")),
        refused("an empty line before the header", "empty-row", 1, "empty", file -> "\n" + file),
        refused("no rows", "no-rows", 1, "no rows", DialectTable::header),
        refused(
            "no rows but empty ones", "no-rows", 1, "no rows", file -> header(file) + "\n\n,,\n"),
        refused("nothing", "wrong-header", 1, "empty", file -> ""),
        refused("nothing but a mark", "wrong-header", 1, "empty", file -> MARK + "\n"));
  }

  private static String header(String file) {
    return file.substring(0, file.indexOf('\n'));
  }

  /** The file with more rows after its header. */
  private static String after(String file, String row) {
    int end = file.indexOf('\n') + 1;
    return file.substring(0, end) + row + file.substring(end);
  }

  private static Arguments refused(
      String name, String code, long line, String word, UnaryOperator<String> made) {
    return bytes(name, code, line, word, file -> made.apply(file).getBytes(UTF_8));
  }

  private static Arguments bytes(
      String name, String code, long line, String word, Writing writing) {
    return Arguments.of(name, code, line, word, writing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refusedInOneSentence(String name, String code, long line, String word, Writing writing)
      throws IOException {
    // Given
    var report = new RejectionReport();
    // When
    read(new ByteArrayInputStream(writing.of(file())), report);
    // Then
    assertThat(report.count()).isEqualTo(1);
    Rejection only = report.kept().getFirst();
    assertThat(only.code()).isEqualTo(code);
    assertThat(only.line()).isEqualTo(line);
    assertThat(only.message()).contains(word).endsWith(".");
  }

  @Test
  void readsTheRowsAfterAnEmptyOne() throws IOException {
    // Given
    var report = new RejectionReport();
    // When
    int rows = read(new ByteArrayInputStream(after(file(), "\n").getBytes(UTF_8)), report);
    // Then
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void namesTheByteThatIsNotUtf8AndReadsOn() throws IOException {
    // Given
    byte[] latin = after(file(), "X,\u00e9\n\u00e9\n").getBytes(ISO_8859_1);
    var report = new RejectionReport();
    // When
    int rows = read(new ByteArrayInputStream(latin), report);
    // Then
    assertThat(rows).isEqualTo(2);
    assertThat(report.kept())
        .extracting(Rejection::code, Rejection::line)
        .containsExactly(tuple("wrong-encoding", 2L), tuple("wrong-encoding", 3L));
    assertThat(report.kept().getFirst().message())
        .startsWith("Byte 3 of the line, in column 2, is not UTF-8.");
  }

  static Stream<Arguments> damaged() {
    return Stream.of(
        damage("cut", "truncated", "ends before its end", whole -> cut(whole, 9)),
        damage("checksum", "wrong-encoding", "checksum", DialectTable::flipped),
        damage("trailing bytes", "wrong-encoding", "follows", whole -> join(whole, new byte[3])),
        damage("second member cut", "truncated", "ends", whole -> join(whole, cut(whole, 12))),
        damage(
            "second member damaged",
            "wrong-encoding",
            "check",
            whole -> join(whole, flipped(whole))),
        damage("no gzip", "wrong-encoding", "begin", whole -> "code,unit\n".getBytes(UTF_8)));
  }

  private static Arguments damage(
      String name, String code, String word, UnaryOperator<byte[]> damage) {
    return Arguments.of(name, code, word, damage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void damaged(String name, String code, String word, UnaryOperator<byte[]> damage)
      throws IOException {
    // Given
    byte[] bytes = damage.apply(gzip(file()));
    var report = new RejectionReport();
    // When
    try (InputStream file = gunzip(bytes)) {
      read(file, report);
    }
    // Then
    assertThat(report.kept()).last().extracting(Rejection::code).isEqualTo(code);
    assertThat(report.kept().getLast().message()).contains(word).endsWith(".");
  }

  private static InputStream gunzip(byte[] bytes) {
    return UploadBody.file(
        new ByteArrayInputStream(bytes),
        ContentEncoding.GZIP,
        new UploadSettings() {
          @Override
          public long maxBytes() {
            return Long.MAX_VALUE;
          }

          @Override
          public long maxDecompressedBytes() {
            return Long.MAX_VALUE;
          }
        });
  }

  /** Every cell in quotation marks. */
  private static String quoted(String file) {
    return file.lines()
        .map(
            line ->
                Arrays.stream(line.split(",", -1))
                    .map(cell -> '"' + cell + '"')
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String crlf(String file) {
    return file.replace("\n", "\r\n");
  }

  private static String semicolons(String file) {
    return file.replace(',', ';');
  }

  private static byte[] gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length - 6] ^= 1;
    return other;
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
