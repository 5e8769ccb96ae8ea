package org.scrutin.results.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.csv.Rejection;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.sheets.FakeStations;

class SheetsCsvTest {
  private static final String HEADER = "unit,registered,ballots,blank,invalid,valid,A,B\n";
  private static final List<String> LISTS = List.of("A", "B");

  private final FakeStations stations =
      new FakeStations()
          .add("X", "", false)
          .add("X-1", "X", true)
          .add("X-2", "X", true)
          .add("X,3 \"ż\"", "X", true);
  private final RejectionReport report = new RejectionReport();
  private final List<String> rows = new ArrayList<>();

  @Test
  void readsFiguresVotesAndWhatIsNotStated() throws IOException {
    // Given
    String file = HEADER + "X-1,100,50,,2,48,30,18\r\nX-2,,7,0,0,7,,7\n";
    // When
    read(file);
    // Then
    assertThat(report.kept()).isEmpty();
    assertThat(rows)
        .containsExactly(
            "X-1 [100, 50, -1, 2, 48, -1, -1, -1, -1, -1, 30, 18]",
            "X-2 [-1, 7, 0, 0, 7, -1, -1, -1, -1, -1, -1, 7]");
  }

  @Test
  void takesListsInAnyOrderAndOptionalFigures() throws IOException {
    // Given
    String file =
        "unit,registered,ballots,blank,invalid,valid,spoiled,voters,B,A\nX-1,1,2,3,4,5,6,7,8,9";
    // When
    read(file);
    // Then
    assertThat(rows).containsExactly("X-1 [1, 2, 3, 4, 5, 7, -1, -1, -1, 6, 9, 8]");
  }

  @Test
  void readsQuotedCellsAndAByteOrderMark() throws IOException {
    // Given
    String file = "\uFEFF" + HEADER + "\"X,3 \"\"ż\"\"\",\"1\",2,,,,\"\",3\n\r\n";
    // When
    read(file);
    // Then
    assertThat(report.kept()).isEmpty();
    assertThat(rows).containsExactly("X,3 \"ż\" [1, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, 3]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "station,registered,ballots,blank,invalid,valid,A,B | 1 | wrong-header",
        "unit,ballots,registered,blank,invalid,valid,A,B | 1 | wrong-header",
        "unit,registered,ballots | 1 | wrong-header",
        "unit,registered,ballots,blank,invalid,valid,A | 1 | wrong-header",
        "unit,registered,ballots,blank,invalid,valid,A,B,A | 1 | wrong-header",
        "unit,registered,ballots,blank,invalid,valid,A,B,C | 1 | unknown-list"
      })
  void refusesAHeader(String header, long line, String code) throws IOException {
    // When
    read(header + "\nX-1,1,1,1,1,1,1,1\n");
    // Then
    assertThat(report.kept()).extracting(Rejection::code).containsExactly(code);
    assertThat(report.kept().getFirst().line()).isEqualTo(line);
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-9,1,1,,1,1,1,1 | unknown-unit",
        "X,1,1,,1,1,1,1 | not-a-station",
        "X-1,1,1,,1,1,1,1 | duplicate-unit",
        "X-2,1,1,,1,1,x,1 | not-a-number",
        "X-2,1,1,,1,1,1.0,1 | not-a-number",
        "X-2,1,1,,1,1,00600,1 | not-a-number",
        "X-2,1,1,,1,1,00,1 | not-a-number",
        "X-2,1,1,,1,1, 1,1 | not-a-number",
        "X-2,1,1,,1,1,+1,1 | not-a-number",
        "X-2,1,1,,1,1,-,1 | not-a-number",
        "X-2,1,1,,1,1,١,1 | not-a-number",
        "X-2,1,1,,1,1,-1,1 | negative",
        "X-2,1,1,,1,1,2147483648,1 | out-of-range",
        "X-2,1,1,,1,1,99999999999999999999999999,1 | out-of-range",
        "X-2,1,1,,1,1,1 | wrong-column-count",
        "X-2,1,1,,1,1,1,1,1 | wrong-column-count",
        "X-2,1,1,,1,1,1,\"1 | wrong-column-count",
        "X-2,1,1,,1,1,1,\"1\"1 | wrong-column-count"
      })
  void refusesARow(String row, String code) throws IOException {
    // Given
    String file = HEADER + "X-1,10,5,,1,4,2,2\n" + row + "\n";
    // When
    read(file);
    // Then
    assertThat(report.kept()).hasSize(1);
    assertThat(report.kept().getFirst().code()).isEqualTo(code);
    assertThat(report.kept().getFirst().line()).isEqualTo(3);
  }

  @Test
  void namesTheNumberThatHasALeadingZeroAndItsColumn() throws IOException {
    // When
    read(HEADER + "X-1,1,1,,00600,1,1,1\n");
    // Then
    assertThat(report.kept().getFirst().message())
        .startsWith("\"00600\" in the column \"invalid\" has a leading zero");
  }

  @Test
  void takesZero() throws IOException {
    // When
    read(HEADER + "X-1,0,0,,0,0,0,0\n");
    // Then
    assertThat(rows).containsExactly("X-1 [0, 0, -1, 0, 0, -1, -1, -1, -1, -1, 0, 0]");
  }

  @Test
  void findsAUnitInWhateverFormItIsWrittenAndHandsItOnAsItIsKept() throws IOException {
    // Given
    stations.add("B\u00f4-1", "X", true);
    // When
    read(HEADER + "Bo\u0302-1,1,1,,0,1,1,0\nB\u00f4-1,1,1,,0,1,1,0\n");
    // Then
    assertThat(rows).hasSize(1).first().asString().startsWith("B\u00f4-1 ");
    assertThat(report.kept()).extracting(Rejection::code).containsExactly("duplicate-unit");
  }

  @Test
  void keepsAReportOfLongValuesSmall() throws IOException {
    // Given
    String name = "\uD83D\uDDF3".repeat(10_000);
    // When
    read(HEADER + (name + ",1,1,,1,1,1,1\n").repeat(2_000));
    // Then
    assertThat(report.count()).isEqualTo(2_000);
    assertThat(report.kept()).hasSizeGreaterThan(500);
    assertThat(
            report.kept().stream()
                .mapToInt(one -> one.message().getBytes(StandardCharsets.UTF_8).length)
                .sum())
        .isLessThan(300_000);
  }

  @Test
  void takesTheLargestFigure() throws IOException {
    // When
    read(HEADER + "X-1,2147483647,0,,,,,\n");
    // Then
    assertThat(report.isEmpty()).isTrue();
    assertThat(rows.getFirst()).startsWith("X-1 [2147483647, 0,");
  }

  @Test
  void refusesWhatIsNotUtf8AndReadsOn() throws IOException {
    // Given
    byte[] file =
        (HEADER + "X-\u00e9,1,1,,1,1,1,1\nX-9,1,1,,1,1,1,1\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    // When
    read(new ByteArrayInputStream(file));
    // Then
    assertThat(report.kept())
        .extracting(Rejection::line, Rejection::code)
        .containsExactly(tuple(2L, "wrong-encoding"), tuple(3L, "unknown-unit"));
  }

  @Test
  void refusesALongLineAndReadsOn() throws IOException {
    // Given
    String file = HEADER + "X-1," + "9".repeat(3_000_000) + "\nX-9,1,1,,1,1,1,1\n";
    // When
    read(file);
    // Then
    assertThat(report.kept())
        .extracting(Rejection::code)
        .containsExactly("line-too-long", "unknown-unit");
    assertThat(report.kept()).extracting(Rejection::line).containsExactly(2L, 3L);
  }

  @Test
  void givesAnEndlessLineUp() throws IOException {
    // Given
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] out, int offset, int length) {
            Arrays.fill(out, offset, offset + length, (byte) 'a');
            return length;
          }
        };
    // When
    read(endless);
    // Then
    assertThat(report.kept()).extracting(Rejection::code).containsExactly("line-too-long");
    assertThat(report.kept().getFirst().line()).isEqualTo(1);
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    // When
    read("");
    // Then
    assertThat(report.kept()).extracting(Rejection::code).containsExactly("wrong-header");
  }

  @Test
  void keepsTheFirstThousandRowsAndCountsTheOthers() throws IOException {
    // Given
    String file = HEADER + "X-9,1,1,,1,1,1,1\n".repeat(1_234);
    // When
    read(file);
    // Then
    assertThat(report.count()).isEqualTo(1_234);
    assertThat(report.kept()).hasSize(1_000);
  }

  @Test
  void showsNoControlCharactersOfTheFile() throws IOException {
    // When
    read(HEADER + "\u0007\u001b[31m" + "x".repeat(500) + ",1,1,,1,1,1,1\n");
    // Then
    assertThat(report.kept().getFirst().message())
        .startsWith("\"??[31mxxx")
        .endsWith("...\" is no unit of this election.")
        .hasSizeLessThan(110);
  }

  @Test
  void leavesABrokenConnectionToItsCaller() {
    // Given
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    // When, Then
    assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
    assertThat(report.isEmpty()).isTrue();
  }

  private void read(String file) throws IOException {
    read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private void read(InputStream file) throws IOException {
    new SheetsCsv(LISTS, stations, report)
        .read(file, (unit, id, values) -> rows.add(unit + " " + Arrays.toString(values)));
  }
}
