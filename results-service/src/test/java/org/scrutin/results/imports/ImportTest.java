package org.scrutin.results.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutin.results.imports.TestElection.HEADER;
import static org.scrutin.results.imports.TestElection.bytes;
import static org.scrutin.results.imports.TestElection.gzip;
import static org.scrutin.results.imports.TestElection.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

@ServiceTest
class ImportTest {
  private TestElection election;

  @BeforeEach
  void define() {
    election = new TestElection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void countsPlainAndGzipAlike(boolean gzip) {
    // Given
    String file = rows("X-1-1:60:40", "X-1-2:10:20", "X-2-1:1:2");
    // When
    JsonPath done =
        election.finished(election.post("k", gzip ? gzip(file) : bytes(file), gzip, false));
    // Then
    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(done.getLong("rows")).isEqualTo(3);
    assertThat(done.getLong("accepted")).isEqualTo(3);
    assertThat(done.getLong("counted")).isEqualTo(3);
    assertThat(done.getLong("quarantined")).isZero();
    assertThat(done.getLong("revision")).isEqualTo(3);
    assertThat(done.getLong("bytesRead")).isEqualTo(done.getLong("bytes"));
    assertThat(done.getList("rejected")).isEmpty();
    assertThat(election.results("X").getMap("votes")).containsEntry("A", 71).containsEntry("B", 62);
    assertThat(election.results("X-1").getInt("ballots")).isEqualTo(132);
  }

  @Test
  void logsWhatAnyoneCanMakeAgain() throws Exception {
    // Given
    election.importPlain(rows("X-1-1:60:40", "X-1-2:10:20"));
    // When
    JsonPath sheet = election.sheet("X-1-2");
    // Then
    String body =
        "{\"unit\":\"X-1-2\",\"registered\":1000,\"ballots\":31,\"invalid\":1,\"valid\":30,"
            + "\"votes\":{\"A\":10,\"B\":20}}";
    byte[] commitment =
        Commitment.of(
            HexFormat.of().parseHex(sheet.getString("versions[0].salt")),
            CanonicalJson.bytes(new ObjectMapper().readTree(body)));
    assertThat(sheet.getString("versions[0].leafHash"))
        .isEqualTo(HexFormat.of().formatHex(new Leaf("sheet", "X-1-2", 1, commitment).hash()));
    assertThat(sheet.getLong("versions[0].index")).isEqualTo(1);
    assertThat(sheet.getBoolean("versions[0].counted")).isTrue();
    assertThat(sheet.getMap("versions[0].votes")).containsEntry("A", 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-9-9,1,1,,0,1,1,0 | unknown-unit",
        "X-1,1,1,,0,1,1,0 | not-a-station",
        "X-1-1,1,1,,0,1,1,0 | duplicate-unit",
        "X-1-2,1,1,,0,1,one,0 | not-a-number",
        "X-1-2,1,1,,0,1,-1,0 | negative",
        "X-1-2,1,1,,0,1,2147483648,0 | out-of-range",
        "X-1-2,1,1,,0,1,1 | wrong-column-count"
      })
  void refusesTheWholeFileForOneRow(String row, String code) {
    // When
    JsonPath done = election.importPlain(rows("X-1-1:60:40") + row + "\n");
    // Then
    assertThat(done.getString("state")).isEqualTo("rejected");
    assertThat(done.getLong("rejectedCount")).isEqualTo(1);
    assertThat(done.getString("rejected[0].code")).isEqualTo(code);
    assertThat(done.getLong("rejected[0].line")).isEqualTo(3);
    assertThat(done.getString("rejected[0].message")).isNotEmpty();
    assertNothingCounted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit,registered,ballots,blank,invalid,A,B | wrong-header",
        "unit,registered,ballots,blank,invalid,valid,A,B,C | unknown-list"
      })
  void refusesAHeader(String header, String code) {
    // When
    JsonPath done = election.importPlain(header + "\nX-1-1,1,1,,0,1,1,0\n");
    // Then
    assertThat(done.getString("state")).isEqualTo("rejected");
    assertThat(done.getList("rejected.code")).containsExactly(code);
    assertNothingCounted();
  }

  @Test
  void refusesWrongEncoding() {
    // Given
    byte[] file = bytes(rows("X-1-1:60:40"));
    file[file.length - 3] = (byte) 0xE9;
    // When
    JsonPath done = election.finished(election.post("k", file, false, false));
    // Then
    assertThat(done.getList("rejected.code")).containsExactly("wrong-encoding");
    assertNothingCounted();
  }

  @Test
  void refusesAnEndlessLine() {
    // Given: 40 MB without a line's end, in 40 kB
    byte[] file = gzip("7".repeat(40_000_000));
    // When
    JsonPath done = election.finished(election.post("k", file, true, false));
    // Then
    assertThat(done.getList("rejected.code")).containsExactly("line-too-long");
    assertNothingCounted();
  }

  @Test
  void refusesAHeaderWithoutRows() {
    // When
    JsonPath done = election.importPlain(HEADER);
    // Then
    assertThat(done.getString("state")).isEqualTo("rejected");
    assertThat(done.getList("rejected.code")).containsExactly("no-rows");
    assertNothingCounted();
  }

  @ParameterizedTest
  @CsvSource({"CR, wrong-line-ends", "semicolons, wrong-separator", "empty, empty-row"})
  void tellsOfAnotherDialectInOneSentence(String dialect, String code) {
    // Given
    String file = rows("X-1-1:60:40", "X-1-2:10:20");
    String other =
        switch (dialect) {
          case "CR" -> file.replace('\n', '\r');
          case "semicolons" -> file.replace(',', ';');
          default -> file.replaceFirst("\n", "\n\n");
        };
    // When
    JsonPath done = election.importPlain(other);
    // Then
    assertThat(done.getString("state")).isEqualTo("rejected");
    assertThat(done.getLong("rejectedCount")).isEqualTo(1);
    assertThat(done.getList("rejected.code")).containsExactly(code);
    assertNothingCounted();
  }

  @Test
  void findsAStationInAnotherFormOfItsCode() {
    // Given
    given()
        .auth()
        .oauth2(TestElection.admin())
        .header("Idempotency-Key", "more")
        .contentType("text/csv; charset=utf-8")
        .body(bytes("code,parent,kind,name,registered,seats\nB\u00f4-1,X-1,station,B,,\n"))
        .put("/api/v1/elections/" + election.code() + "/units")
        .then()
        .statusCode(200);
    // When
    JsonPath done = election.importPlain(rows("Bo\u0302-1:60:40"));
    // Then
    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    JsonPath sheet =
        given()
            .get(election.tallyPath() + "/sheets/{unit}", "Bo\u0302-1")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(sheet.getString("unit")).isEqualTo("B\u00f4-1");
    assertThat(sheet.getList("versions")).hasSize(1);
    given()
        .queryParam("unit", "Bo\u0302-1")
        .get(election.tallyPath() + "/results")
        .then()
        .statusCode(200)
        .body("unit", equalTo("B\u00f4-1"));
  }

  @Test
  void refusesABodyOfTooManyBytes() {
    // Given
    byte[] large = new byte[17 * 1024 * 1024];
    Arrays.fill(large, (byte) '\n');
    // When
    var answer = election.post("k", large, false, false);
    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/too-large");
    assertThat(answer.jsonPath().getString("detail")).contains("16777216 bytes");
    assertNothingCounted();
  }

  @Test
  void refusesAFileOfTooManyBytesDecompressed() {
    // Given
    byte[] small = gzip(rows("X-1-1:60:40") + "\n".repeat(70 * 1024 * 1024));
    // When
    var answer = election.post("k", small, true, false);
    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.jsonPath().getString("detail"))
        .contains("decompressed, has more than the 67108864 bytes");
    assertNothingCounted();
  }

  @Test
  void refusesAParameterThatCannotBeRead() {
    // When
    var answer =
        given()
            .auth()
            .oauth2(TestElection.admin())
            .header("Idempotency-Key", "k")
            .contentType("text/csv")
            .queryParam("dryRun", "yes")
            .body(bytes(rows("X-1-1:60:40")))
            .post(election.imports());
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    assertThat(election.get(election.imports()).getList("items")).isEmpty();
  }

  @Test
  void refusesCutGzip() {
    // Given
    byte[] whole = gzip(rows("X-1-1:60:40", "X-1-2:10:20"));
    // When
    JsonPath done =
        election.finished(election.post("k", Arrays.copyOf(whole, whole.length - 9), true, false));
    // Then
    assertThat(done.getString("state")).isEqualTo("rejected");
    assertThat(done.getList("rejected.code")).containsExactly("truncated");
    assertNothingCounted();
  }

  @Test
  void refusesWhatFollowsGzip() {
    // Given
    byte[] whole = gzip(rows("X-1-1:60:40"));
    // When
    JsonPath done =
        election.finished(election.post("k", Arrays.copyOf(whole, whole.length + 5), true, false));
    // Then
    assertThat(done.getList("rejected.code")).containsExactly("wrong-encoding");
    assertNothingCounted();
  }

  @Test
  void refusesAnotherContentEncoding() {
    // When
    int status =
        given()
            .auth()
            .oauth2(TestElection.admin())
            .header("Idempotency-Key", "k")
            .header("Content-Encoding", "br")
            .contentType("text/csv")
            .body(new byte[] {1, 2, 3})
            .post(election.imports())
            .statusCode();
    // Then
    assertThat(status).isEqualTo(415);
  }

  @Test
  void holdsOutASheetThatDoesNotAddUp() {
    // Given
    String file = rows("X-1-1:60:40") + "X-1-2,1000,31,,2,30,10,20\n";
    // When
    JsonPath done = election.importPlain(file);
    // Then
    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(done.getLong("rows")).isEqualTo(2);
    assertThat(done.getLong("accepted")).isEqualTo(1);
    assertThat(done.getLong("counted")).isEqualTo(1);
    assertThat(done.getLong("quarantined")).isEqualTo(1);
    assertThat(election.results("X").getMap("votes")).containsEntry("A", 60);
    JsonPath sheet = election.sheet("X-1-2");
    assertThat(sheet.getBoolean("versions[0].quarantined")).isTrue();
    assertThat(sheet.getBoolean("versions[0].counted")).isFalse();
    assertThat(sheet.getString("versions[0].findings[0].code")).isEqualTo("ballots-sum");
    assertThat(sheet.getInt("versions[0].findings[0].detail.inputs.ballots")).isEqualTo(31);
    assertThat(sheet.getString("versions[0].findings[0].detail.formula"))
        .isEqualTo("ballots = valid + invalid");
  }

  @Test
  void triesAFileWithoutKeepingIt() {
    // When
    JsonPath done = election.finished(election.post("k", bytes(rows("X-1-1:60:40")), false, true));
    // Then
    assertThat(done.getString("state")).isEqualTo("valid");
    assertThat(done.getLong("accepted")).isEqualTo(1);
    assertThat(done.getBoolean("dryRun")).isTrue();
    assertNothingCounted();
  }

  @Test
  void makesVersionsOfWhatChangedOnly() {
    // Given
    election.importPlain(rows("X-1-1:60:40", "X-1-2:10:20", "X-2-1:5:5"));
    // When
    JsonPath done = election.importPlain(rows("X-1-1:60:40", "X-1-2:11:20", "X-2-2:1:1"));
    // Then
    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(done.getLong("accepted")).isEqualTo(3);
    assertThat(done.getLong("counted")).isEqualTo(3);
    assertThat(done.getLong("unchanged")).isEqualTo(1);
    assertThat(done.getLong("revision")).isEqualTo(5);
    assertThat(election.sheet("X-1-1").getList("versions")).hasSize(1);
    assertThat(election.sheet("X-1-2").getList("versions.version")).containsExactly(1, 2);
    assertThat(election.sheet("X-1-2").getList("versions.counted")).containsExactly(false, true);
    assertThat(election.results("X").getMap("votes")).containsEntry("A", 77).containsEntry("B", 66);
    assertThat(election.results("X").getInt("stations.counted")).isEqualTo(4);
  }

  @Test
  void takesTheSameFileTwiceWithoutANewRevision() {
    // Given
    String file = rows("X-1-1:60:40", "X-1-2:10:20");
    election.importPlain(file);
    // When
    JsonPath done = election.importPlain(file);
    // Then
    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(done.getLong("unchanged")).isEqualTo(2);
    assertThat(done.getLong("revision")).isEqualTo(2);
  }

  @Test
  void keepsTheCountedSheetWhereANewerOneIsHeldOut() {
    // Given
    election.importPlain(rows("X-1-1:60:40"));
    // When
    election.importPlain(HEADER + "X-1-1,1000,500,,1,90,50,40\n");
    // Then
    assertThat(election.results("X").getMap("votes")).containsEntry("A", 60);
    assertThat(election.results("X").getInt("stations.quarantined")).isEqualTo(1);
    assertThat(election.results("X").getInt("stations.counted")).isEqualTo(1);
    assertThat(election.sheet("X-1-1").getList("versions.counted")).containsExactly(true, false);
  }

  @Test
  void answersARepetitionAsTheFirst() {
    // Given
    byte[] file = bytes(rows("X-1-1:60:40"));
    String first = election.finished(election.post("k", file, false, false)).getString("id");
    // When
    var again = election.post("k", file, false, false);
    // Then
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.jsonPath().getString("id")).isEqualTo(first);
    assertThat(election.get(election.imports()).getList("items")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"X-1-1:60:41,false", "X-1-1:60:40,true"})
  void refusesAKeyForAnotherImport(String sheet, boolean dryRun) {
    // Given
    election.finished(election.post("k", bytes(rows("X-1-1:60:40")), false, false));
    // When
    var other = election.post("k", bytes(rows(sheet)), false, dryRun);
    // Then
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void needsAKey() {
    // When
    var answer =
        given()
            .auth()
            .oauth2(TestElection.admin())
            .contentType("text/csv")
            .body(bytes(rows("X-1-1:60:40")))
            .post(election.imports());
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-missing");
  }

  @Test
  void letsOnlyThoseImportWhoMay() {
    // Given
    String party = "{\"kind\":\"party\",\"name\":\"A\",\"list\":\"A\"}";
    election.tally("a", Tokens.agent("agent-a", election.code() + "/a"), party);
    // When, Then
    assertThat(status("nec", null)).isEqualTo(401);
    assertThat(status("nec", Tokens.of("c", "clerk"))).isEqualTo(403);
    assertThat(status("nec", Tokens.agent("agent-a", election.code() + "/a"))).isEqualTo(403);
    assertThat(status("nec", Tokens.of("s", "supervisor"))).isEqualTo(202);
    assertThat(status("a", Tokens.agent("agent-a", election.code() + "/a"))).isEqualTo(202);
    assertThat(status("a", Tokens.agent("agent-b", election.code() + "/b"))).isEqualTo(404);
  }

  private int status(String tally, String token) {
    var request =
        given()
            .header("Idempotency-Key", "k")
            .contentType("text/csv")
            .queryParam("dryRun", true)
            .body(bytes(rows("X-1-1:60:40")));
    return (token == null ? request : request.auth().oauth2(token))
        .post("/api/v1/elections/" + election.code() + "/tallies/" + tally + "/imports")
        .statusCode();
  }

  private void assertNothingCounted() {
    assertThat(election.get(election.tallyPath()).getLong("revision")).isZero();
    assertThat(election.sheet("X-1-1").getList("versions")).isEmpty();
  }
}
