package org.scrutin.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that must be refused whole, through the gateway, and leave nothing behind. */
class BadImportIT {
  private static final Count COUNT = new Count(Suite.shared(), "synthetic-bad");
  private static final String GOOD = "X-0-0,500,10,0,0,10,10,0,0,0,0,0\n";

  @BeforeAll
  static void open() {
    var election = new GeneratedElection("synthetic-bad", 7);
    COUNT.open(election.definition(), Count.utf8(election.units()), false);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-unit|X-9-9,500,10,0,0,10,10,0,0,0,0,0",
        "not-a-station|X-0,500,10,0,0,10,10,0,0,0,0,0",
        "duplicate-unit|X-0-0,500,11,0,0,11,11,0,0,0,0,0",
        "negative|X-0-1,500,10,0,0,10,-10,0,0,0,0,0",
        "not-a-number|X-0-1,500,10,0,0,10,ten,0,0,0,0,0",
        "out-of-range|X-0-1,500,2147483648,0,0,10,10,0,0,0,0,0",
        "wrong-column-count|X-0-1,500,10,0,0,10,10,0,0,0,0"
      })
  void oneBadRowRefusesTheFile(String code, String row) {
    // When
    JsonPath state =
        COUNT.sheets(
            "admin", "nec", Count.utf8(GeneratedElection.header() + GOOD + row + "\n"), false);

    // Then
    assertRejected(state, code, 3);
  }

  @Test
  void anUnknownListIsNamedInTheHeader() {
    // When
    JsonPath state =
        COUNT.sheets(
            "admin",
            "nec",
            Count.utf8("unit,registered,ballots,blank,invalid,valid,A,Z\nX-0-0,9,1,0,0,1,1,0\n"),
            false);

    // Then
    assertRejected(state, "unknown-list", 1);
  }

  @Test
  void aWrongHeaderIsRefused() {
    // When
    JsonPath state = COUNT.sheets("admin", "nec", Count.utf8("station,votes\nX-0-0,1\n"), false);

    // Then
    assertRejected(state, "wrong-header", 1);
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    // Given
    byte[] whole = Count.gzip(Count.utf8(new GeneratedElection("x", 7).sheets()));

    // When
    JsonPath state = COUNT.sheets("admin", "nec", Arrays.copyOf(whole, whole.length - 20), true);

    // Then
    assertThat(state.getString("state")).as(state.prettify()).isEqualTo("rejected");
    assertThat(state.getList("rejected.code")).contains("truncated");
    assertThat(COUNT.revision("nec")).isZero();
  }

  @Test
  void anotherEncodingIsRefused() {
    // When
    JsonPath state =
        COUNT.sheets(
            "admin",
            "nec",
            (GeneratedElection.header() + "X-é,500,10,0,0,10,10,0,0,0,0,0\n").getBytes(ISO_8859_1),
            false);

    // Then
    assertThat(state.getString("state")).as(state.prettify()).isEqualTo("rejected");
    assertThat(state.getList("rejected.code")).contains("wrong-encoding");
    assertThat(COUNT.revision("nec")).isZero();
  }

  private static void assertRejected(JsonPath state, String code, int line) {
    assertThat(state.getString("state")).as(state.prettify()).isEqualTo("rejected");
    assertThat(state.getList("rejected.code")).contains(code);
    assertThat(state.getInt("rejected.find { it.code == '" + code + "' }.line")).isEqualTo(line);
    assertThat(COUNT.revision("nec")).isZero();
  }
}
