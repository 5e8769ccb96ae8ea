package org.scrutin.results.election.units;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.UNITS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.defineElection;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.ServiceTest;

@ServiceTest
class UnitsTest {
  private static final String HEADER = "code,parent,kind,name,registered,seats\n";

  private final Sql sql;

  @Inject
  UnitsTest(DataSource database) {
    this.sql = new Sql(database);
  }

  @Test
  void tilesAreChangedWithoutALeaf() {
    // Given
    String code = defineElection();
    String header = "code,parent,kind,name,registered,seats,tile-x,tile-y\n";
    putUnits(code, header + "X,,country,,,,,\nX-1,X,constituency,,,5,2,0\nX-1-1,X-1,station,,,,,\n")
        .then()
        .statusCode(200);
    int before = given().get(ELECTIONS + "/" + code).jsonPath().getInt("logSize");
    String tag = given().get(ELECTIONS + "/" + code + "/summary").header("ETag");

    // When
    putUnits(code, header + "X-1,X,constituency,,,5,0,3\n").then().statusCode(200);

    // Then
    JsonPath all = given().get(units(code)).jsonPath();
    assertThat(all.getMap("items[1].tile")).isEqualTo(Map.of("x", 0, "y", 3));
    assertThat((Object) all.get("items[0].tile")).isNull();
    given().get(ELECTIONS + "/" + code).then().body("logSize", equalTo(before));
    given()
        .header("If-None-Match", tag)
        .get(ELECTIONS + "/" + code + "/summary")
        .then()
        .statusCode(200)
        .body("constituencies[0].tile.y", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tile-x,tile-y|X,,country,,,,1,|out-of-range",
        "tile-x,tile-y|X,,country,,,,1,1000|out-of-range",
        "tile-x,tile-y|X,,country,,,,-1,1|negative",
        "tile-x|X,,country,,,,1|wrong-header",
      })
  void aTileIsTwoNumbersThatFit(String columns, String row, String fault) {
    putUnits(
            defineElection(),
            "code,parent,kind,name,registered,seats," + columns + "\n" + row + "\n")
        .then()
        .statusCode(422)
        .body("rejected[0].code", equalTo(fault));
  }

  @Test
  void unitsComeBackAsTheyWentIn() {
    // Given
    String code = defineElection();

    // When
    putUnits(code, UNITS)
        .then()
        .statusCode(200)
        .body("added", equalTo(6))
        .body("updated", equalTo(0))
        .body("total", equalTo(6))
        .body("warnings.size()", equalTo(0));

    // Then
    JsonPath all = given().get(units(code)).jsonPath();
    assertThat(all.getList("items.code"))
        .isEqualTo(List.of("X", "X-1", "X-1-1", "X-1-2", "X-2", "X-2-1"));
    assertThat(all.getString("items[0].names.km")).isEqualTo("ដី");
    assertThat(all.getString("items[0].parent")).isNull();
    assertThat(all.getInt("items[1].seats")).isEqualTo(3);
    given()
        .get(ELECTIONS + "/" + code)
        .then()
        .body("units", equalTo(6))
        .body("stations", equalTo(3))
        .body("logSize", equalTo(2));
    assertThat(
            sql.one("select count(*) from outbox_head where key = ?", row -> row.getInt(1), code))
        .hasValue(1);
  }

  @Test
  void aTreeThatSomebodyElseChangedIsLeftWhereTheSenderNamesTheOneThatHeSaw() {
    // Given
    String code = defineElection();
    String seen = admin().get(ELECTIONS + "/" + code).header("ETag");
    putUnits(code, UNITS).then().statusCode(200);

    // When
    var late =
        admin()
            .contentType("text/csv")
            .header("If-Match", seen)
            .body(HEADER + "Y,,country,Other,,\n")
            .put(units(code));

    // Then
    late.then().statusCode(412).body("type", equalTo("/problems/precondition-failed"));
    given().get(ELECTIONS + "/" + code).then().body("units", equalTo(6));
    String current = admin().get(ELECTIONS + "/" + code).header("ETag");
    admin()
        .contentType("text/csv")
        .header("If-Match", current)
        .body(UNITS)
        .put(units(code))
        .then()
        .statusCode(200);
  }

  @Test
  void aSecondFileAddsAndUpdatesAndRemovesNothing() {
    // Given
    String code = defineElection();
    putUnits(code, UNITS).then().statusCode(200);

    // When
    putUnits(
            code,
            HEADER
                + "X-1-2,,,,650,\n" // an empty cell changes nothing
                + "X-1-1,X-1,station,School,500,\n" // says what is known
                + "X-2-2,X-2,postal,Letters,,\n")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("updated", equalTo(1))
        .body("total", equalTo(7));

    // Then
    given()
        .queryParam("parent", "X-1")
        .get(units(code))
        .then()
        .body("items.code", equalTo(List.of("X-1-1", "X-1-2")))
        .body("items[1].name", equalTo("Hall"))
        .body("items[1].registered", equalTo(650));
    given().get(ELECTIONS + "/" + code).then().body("logSize", equalTo(3));
  }

  @Test
  void aCellThatIsEmptyKeepsTheNameInAnotherLanguage() {
    // Given
    String code = defineElection();
    putUnits(code, UNITS).then().statusCode(200);

    // When
    putUnits(code, HEADER + "X,,,Country,,\n").then().statusCode(200);

    // Then
    given()
        .queryParam("q", "ដី")
        .get(units(code))
        .then()
        .body("items[0].name", equalTo("Country"))
        .body("items[0].names.km", equalTo("ដី"));
  }

  @Test
  void unitsAreFoundByKindAndTextPageByPage() {
    // Given
    String code = defineElection();
    putUnits(code, UNITS).then().statusCode(200);

    // When
    var first =
        given().queryParam("kind", "station").queryParam("limit", 2).get(units(code)).then();

    // Then
    first.body("items.code", equalTo(List.of("X-1-1", "X-1-2")));
    String link = first.extract().header("Link");
    String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    given()
        .urlEncodingEnabled(false)
        .get(units(code) + next)
        .then()
        .body("items.code", equalTo(List.of("X-2-1")))
        .header("Link", nullValue());
    given()
        .queryParam("q", "LIBR")
        .get(units(code))
        .then()
        .body("items.code", equalTo(List.of("X-2-1")));
  }

  @Test
  void unitsAreFoundWithinAnotherHoweverFarBelow() {
    // Given
    String code = defineElection();
    putUnits(code, UNITS).then().statusCode(200);

    // Then
    within(code, "X", "L").body("items.code", equalTo(List.of("X-1-1", "X-1-2", "X-2-1")));
    within(code, "X-1", "L").body("items.code", equalTo(List.of("X-1-1", "X-1-2")));
    within(code, "X-1", "libr").body("items", empty());
    within(code, "X-1-1", "").body("items", empty());
    within(code, "Y", "").statusCode(404).body("type", equalTo("/problems/unknown-unit"));
  }

  private static ValidatableResponse within(String code, String unit, String text) {
    return given().queryParam("within", unit).queryParam("q", text).get(units(code)).then();
  }

  @Test
  void gzipIsTaken() throws IOException {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = putGzip(code, gzip(UNITS));

    // Then
    answer.statusCode(200).body("added", equalTo(6));
  }

  @Test
  void gzipThatEndsInTheMiddleChangesNothing() throws IOException {
    // Given
    String code = defineElection();
    byte[] whole = gzip(UNITS);

    // When
    ValidatableResponse answer = putGzip(code, Arrays.copyOf(whole, whole.length - 12));

    // Then
    answer.statusCode(422).body("rejected.code", hasItem("truncated"));
    given().get(units(code)).then().body("items.size()", equalTo(0));
  }

  @Test
  void whatSpreadsheetsWriteIsTaken() {
    // Given
    String code = defineElection();
    String csv =
        "\uFEFF\"code\",\"parent\",\"kind\",\"name\",\"registered\",\"seats\"\r\n"
            + "\"X\",\"\",\"country\",\"Land, \"\"free\"\"\",\"\",\"\"\r\n";

    // When
    ValidatableResponse answer = putUnits(code, csv).then();

    // Then
    answer.statusCode(200).body("added", equalTo(1));
    given().get(units(code)).then().body("items[0].name", equalTo("Land, \"free\""));
  }

  @ParameterizedTest
  @CsvSource({
    "'code,parent,kind,name,registered,seats\rX,,country,Land,,\r', wrong-line-ends, CR alone",
    "'code;parent;kind;name;registered;seats\nX;;country;Land;;\n', wrong-separator, by commas",
    "'sep=;\ncode;parent;kind;name;registered;seats\nX;;country;;;\n', wrong-separator, Delete it",
    "'code,parent,kind,name,registered,seats\n', no-rows, no rows",
    "'code,parent,kind,name,registered,seats\n\nX,,country,Land,,\n', empty-row, empty"
  })
  void anotherDialectIsToldInOneSentence(String csv, String fault, String word) {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        putUnits(code, csv.replace("\\r", "\r").replace("\\n", "\n")).then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-units"))
        .body("rejectedCount", equalTo(1))
        .body("rejected.code", equalTo(List.of(fault)))
        .body("rejected[0].message", containsString(word));
    given().get(units(code)).then().body("items.size()", equalTo(0));
  }

  @Test
  void utf16IsToldInOneSentence() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        admin()
            .contentType("text/csv")
            .body(("\uFEFF" + UNITS).getBytes(StandardCharsets.UTF_16LE))
            .put(units(code))
            .then();

    // Then
    answer
        .statusCode(422)
        .body("rejectedCount", equalTo(1))
        .body("rejected[0].message", containsString("UTF-16"));
  }

  @Test
  void twoUnitsThatLookTheSameAreOne() {
    // Given
    String code = defineElection();
    String rows = "X,,country,Land,,\nB\u00f4-1,X,station,a,,\n";

    // When
    ValidatableResponse answer =
        putUnits(code, HEADER + rows + "Bo\u0302-1,X,station,b,,\n").then();

    // Then
    answer
        .statusCode(422)
        .body("rejected.code", equalTo(List.of("duplicate-unit")))
        .body("rejected[0].line", equalTo(4));
  }

  @Test
  void codesAreKeptInFormCAndFoundInAnother() {
    // Given
    String code = defineElection();
    putUnits(code, HEADER + "X,,country,Land,,\nBo\u0302,X,district,d,,\nS,B\u00f4,station,s,,\n")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse answer = given().queryParam("parent", "Bo\u0302").get(units(code)).then();

    // Then
    answer.body("items.code", equalTo(List.of("S"))).body("items[0].parent", equalTo("B\u00f4"));
    given()
        .queryParam("q", "bo\u0302")
        .get(units(code))
        .then()
        .body("items.code", equalTo(List.of("B\u00f4")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\uFE0F", "A\u034F", "A\u3164", "A\u202E", "A\u200B"})
  void aCodeIsOfVisibleCharacters(String unit) {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = putUnits(code, HEADER + unit + ",,country,Land,,\n").then();

    // Then
    answer.statusCode(422).body("rejected.code", equalTo(List.of("invalid-code")));
  }

  @Test
  void namesInAnyLanguageAreTakenOnceEach() {
    // Given
    String code = defineElection();
    String header = "code,parent,kind,name,registered,seats,name:zh-hant-tw,name:PT";

    // When
    putUnits(code, header + "\nX,,country,So\u202Euth,,,\u5357,Sul\n").then().statusCode(200);

    // Then
    given()
        .get(units(code))
        .then()
        .body("items[0].name", equalTo("So\u202Euth"))
        .body("items[0].names.'zh-Hant-TW'", equalTo("\u5357"))
        .body("items[0].names.pt", equalTo("Sul"));
    putUnits(code, header + ",name:pt\nX,,,,,,,,\n")
        .then()
        .statusCode(422)
        .body("rejected.code", equalTo(List.of("wrong-header")))
        .body("rejected[0].message", containsString("Column 9, \"name:pt\", is a language"));
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    // Given
    String code = defineElection();
    byte[] two = join(gzip(HEADER + "X,,country,Land,,\n"), gzip("X-1,X,station,School,,\n"));

    // When
    ValidatableResponse answer = putGzip(code, two);

    // Then
    answer.statusCode(200).body("added", equalTo(2));
  }

  @Test
  void gzipWithADamagedMemberChangesNothing() throws IOException {
    // Given
    String code = defineElection();
    byte[] second = gzip("X-1,X,station,School,,\n");
    second[second.length - 6] ^= 1;
    byte[] file = join(gzip(HEADER + "X,,country,Land,,\n"), second);

    // When
    ValidatableResponse answer = putGzip(code, file);

    // Then
    answer
        .statusCode(422)
        .body("rejected.code", hasItem("wrong-encoding"))
        .body("rejected[-1].message", containsString("checksum"));
    given().get(units(code)).then().body("items.size()", equalTo(0));
  }

  @Test
  void gzipWithSomethingAfterItChangesNothing() throws IOException {
    // Given
    String code = defineElection();
    byte[] whole = gzip(UNITS);

    // When
    ValidatableResponse answer = putGzip(code, Arrays.copyOf(whole, whole.length + 5));

    // Then
    answer.statusCode(422).body("rejected.code", equalTo(List.of("wrong-encoding")));
  }

  @Test
  void aBodyOfTooManyBytesIsRefused() {
    // Given
    String code = defineElection();
    byte[] large = new byte[17 * 1024 * 1024];
    Arrays.fill(large, (byte) '\n');

    // When
    ValidatableResponse answer =
        admin().contentType("text/csv").body(large).put(units(code)).then();

    // Then
    answer
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"))
        .body("detail", containsString("16777216 bytes"));
  }

  @Test
  void aFileOfTooManyBytesDecompressedIsRefused() throws IOException {
    // Given
    String code = defineElection();
    byte[] small = gzip(UNITS + "\n".repeat(70 * 1024 * 1024));

    // When
    ValidatableResponse answer = putGzip(code, small);

    // Then
    answer
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"))
        .body("detail", containsString("decompressed, has more than the 67108864 bytes"));
    given().get(units(code)).then().body("items.size()", equalTo(0));
  }

  @Test
  void anotherContentEncodingIsRefused() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        admin()
            .contentType("text/csv")
            .header("Content-Encoding", "br")
            .body(new byte[] {1, 2, 3})
            .put(units(code))
            .then();

    // Then
    answer.statusCode(415).body("type", equalTo("/problems/unsupported-content-encoding"));
  }

  @Test
  void anUnknownKindIsAnInvalidParameter() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = given().queryParam("kind", "galaxy").get(units(code)).then();

    // Then
    answer
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors[0].parameter", equalTo("kind"))
        .body("detail", containsString("constituency"));
  }

  @Test
  void wrongEncodingIsRefused() {
    // Given
    String code = defineElection();
    byte[] latin = (HEADER + "X,,country,\u00e9t\u00e9,,\n").getBytes(StandardCharsets.ISO_8859_1);

    // When
    ValidatableResponse answer =
        admin().contentType("text/csv").body(latin).put(units(code)).then();

    // Then
    answer
        .statusCode(422)
        .body("rejected[0].code", equalTo("wrong-encoding"))
        .body("rejected[0].message", containsString("Byte 12 of the line, in column 4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|unknown-parent      |A,NOWHERE,constituency,a,,1",
        "3|second-root         |A,,constituency,a,,1",
        "3|missing-kind        |A,X,,a,,",
        "3|unknown-kind        |A,X,galaxy,a,,",
        "3|invalid-code        |A B,X,station,a,,",
        "3|not-a-number        |A,X,station,a,many,",
        "3|negative            |A,X,station,a,-1,",
        "3|not-a-number        |A,X,station,a,00600,",
        "3|out-of-range        |A,X,station,a,2147483648,",
        "3|wrong-column-count  |A,X,station,a,,,,",
        "3|duplicate-unit      |X,,country,again,,",
        "3|seats-outside-constituency|A,X,station,a,,4",
        "4|parent-is-a-station |A,X,station,a,,;B,A,station,b,,",
        "4|nested-constituency |A,X,constituency,a,,1;B,A,constituency,b,,1",
      })
  void aFaultyRowIsNamedAndNothingIsChanged(int line, String fault, String rows) {
    // Given
    String code = defineElection();
    String csv = HEADER + "X,,country,Land,,\n" + rows.replace(';', '\n') + "\n";

    // When
    ValidatableResponse answer = putUnits(code, csv).then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-units"))
        .body("rejectedCount", equalTo(1))
        .body("rejected[0].line", equalTo(line))
        .body("rejected[0].code", equalTo(fault));
    given().get(units(code)).then().body("items.size()", equalTo(0));
  }

  @Test
  void aUnitCannotLieBelowItself() {
    // Given
    String code = defineElection();
    putUnits(code, HEADER + "X,,country,Land,,\nR,X,region,r,,\nD,R,district,d,,\n")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse answer = putUnits(code, HEADER + "R,D,,,,\n").then();

    // Then
    answer.statusCode(422).body("rejected[0].code", equalTo("cycle"));
  }

  @Test
  void onlyTheFirstThousandRejectionsAreListed() {
    // Given
    String code = defineElection();
    StringBuilder csv = new StringBuilder(HEADER).append("X,,country,Land,,\n");
    for (int i = 0; i < 1_500; i++) {
      csv.append("S-").append(i).append(",NOWHERE,station,s,,\n");
    }

    // When
    ValidatableResponse answer = putUnits(code, csv.toString()).then();

    // Then
    answer
        .statusCode(422)
        .body("rejectedCount", equalTo(1_500))
        .body("rejected.size()", equalTo(1_000));
  }

  @Test
  void anotherHeaderIsRefused() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = putUnits(code, "code,kind,parent,name\nX,country,,Land\n").then();

    // Then
    answer.statusCode(422).body("rejected[0].code", equalTo("wrong-header"));
  }

  @Test
  void seatsThatDoNotAddUpAreAWarning() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        putUnits(code, HEADER + "X,,country,Land,,\nX-1,X,constituency,North,,3\n").then();

    // Then
    answer.statusCode(200).body("warnings[0]", containsString("3 seats"));
  }

  @Test
  void moreThanAPageOfUnitsIsLoggedPageByPage() {
    // Given
    String code = defineElection();
    StringBuilder csv = new StringBuilder(HEADER).append("X,,country,Land,,\n");
    for (int i = 0; i < 2_500; i++) {
      csv.append("S-").append(i).append(",X,station,s,,\n");
    }

    // When
    putUnits(code, csv.toString()).then().statusCode(200).body("added", equalTo(2_501));

    // Then
    given().get(ELECTIONS + "/" + code).then().body("logSize", equalTo(4));
    assertThat(
            sql.list(
                """
                select version, json_array_length(body::json -> 'units') from election_leaf l
                join election e on e.id = l.election_id
                where e.code = ? and kind = 'units' order by index
                """,
                row -> row.getInt(1) + ":" + row.getInt(2),
                code))
        .containsExactly("1:1000", "2:1000", "3:501");
  }

  @Test
  void onlyAnAdministratorChangesUnits() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        as("observer", "observer").contentType("text/csv").body(UNITS).put(units(code)).then();

    // Then
    answer.statusCode(403);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        admin().contentType("application/json").body("{}").put(units(code)).then();

    // Then
    answer.statusCode(415);
  }

  private static ValidatableResponse putGzip(String code, byte[] body) {
    return admin()
        .contentType("text/csv")
        .header("Content-Encoding", "gzip")
        .body(body)
        .put(units(code))
        .then();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static String units(String code) {
    return ELECTIONS + "/" + code + "/units";
  }
}
