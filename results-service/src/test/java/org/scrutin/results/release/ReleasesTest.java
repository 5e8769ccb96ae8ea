package org.scrutin.results.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.ServiceTest;

@ServiceTest
class ReleasesTest {
  private final Sql sql;

  @Inject
  ReleasesTest(DataSource database) {
    this.sql = new Sql(database);
  }

  @Test
  void twoCommissionersPublish() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "preliminary-1", "preliminary", 1)
        .then()
        .statusCode(201)
        .body("state", equalTo("drafted"))
        .body("signatures", equalTo(1));
    long before = logSize(code);

    // When
    sign("commissioner2", code, "preliminary-1")
        .then()
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("index", equalTo((int) before));

    // Then
    given()
        .get(releases(code) + "/preliminary-1")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("tallies[0].tally", equalTo("ours"))
        .body("tallies[0].revision", equalTo(1))
        .body("units", equalTo(List.of("X")))
        .body("signatures", equalTo(2))
        .body("signatories[0].person", nullValue())
        .body("signatories[0].pseudonym", matchesPattern("p-[0-9a-f]{32}"))
        .body("register", nullValue());
    assertThat(logSize(code)).isEqualTo(before + 1);
    assertThat(
            sql.one(
                """
                select body from election_leaf l join election e on e.id = l.election_id
                where e.code = ? and kind = 'release'
                """,
                row -> row.getString(1),
                code))
        .hasValueSatisfying(
            body ->
                assertThat(body)
                    .contains("\"signatures\":[", "\"p-")
                    .doesNotContain("commissioner1", "commissioner2"));
    given()
        .queryParam("at", "preliminary-1")
        .get(ELECTIONS + "/" + code + "/tallies/ours/results")
        .then()
        .statusCode(200)
        .body("tally", equalTo("ours"));
  }

  @Test
  void onePersonIsNotTwo() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "one", "official", 1).then().statusCode(201);

    // When
    ValidatableResponse again = sign("commissioner1", code, "one").then();

    // Then
    again.statusCode(409).body("type", equalTo("/problems/already-signed"));
    assertThat(logSize(code)).isEqualTo(4);
  }

  @Test
  void aThirdSignatureIsRefused() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "one", "official", 1).then().statusCode(201);
    sign("commissioner2", code, "one").then().statusCode(200);

    // When
    ValidatableResponse third = sign("commissioner3", code, "one").then();

    // Then
    third.statusCode(409).body("type", equalTo("/problems/already-published"));
  }

  @Test
  void theDatabaseKeepsFourEyesWhoeverWrites() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "one", "official", 1).then().statusCode(201);

    // When
    String publish =
        """
        update release set published_at = now(), log_index = 99 where name = 'one'
        and election_id = (select id from election where code = ?)
        """;

    // Then
    assertThatThrownBy(() -> sql.update(publish, code)).hasMessageContaining("two signatures");
  }

  @Test
  void anUnsignedReleaseIsKnownToCommissionersAndAuditorsAlone() {
    // Given
    String code = electionWithOpenTally();

    // When
    draft(code, "one", "official", 1).then().statusCode(201);

    // Then
    given().get(releases(code) + "/one").then().statusCode(404);
    given().get(releases(code)).then().body("items.size()", equalTo(0));
    as("auditor", "auditor").get(releases(code) + "/one").then().statusCode(200);
    as("commissioner2", "commissioner")
        .get(releases(code))
        .then()
        .body("items.name", equalTo(List.of("one")));
    given()
        .queryParam("at", "one")
        .get(ELECTIONS + "/" + code + "/tallies/ours/results")
        .then()
        .statusCode(404);
  }

  @Test
  void aRevisionThatEndedNoStepIsRefusedWithTheNearest() {
    // Given
    String code = electionWithOpenTally();

    // When
    ValidatableResponse answer = draft(code, "one", "official", 7).then();

    // Then
    answer
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-revision"))
        .body("nearest", equalTo(1));
  }

  @Test
  void noStageGoesBack() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "waiting", "preliminary", 1).then().statusCode(201);
    draft(code, "one", "official", 1).then().statusCode(201);
    sign("commissioner2", code, "one").then().statusCode(200);

    // Then
    draft(code, "two", "preliminary", 1)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stage-goes-back"))
        .body("detail", containsString("'one'"));
    sign("commissioner2", code, "waiting")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stage-goes-back"));
    post(code, OF_X1.formatted("part", "preliminary")).then().statusCode(409);
    draft(code, "three", "official", 1).then().statusCode(201);
  }

  @Test
  void partsThatDoNotOverlapHaveStagesOfTheirOwn() {
    // Given
    String code = electionWithOpenTally();
    post(code, OF_X1.formatted("north", "official")).then().statusCode(201);
    sign("commissioner2", code, "north").then().statusCode(200);

    // Then
    post(code, OF_X1.replace("X-1", "X-2").formatted("south", "preliminary"))
        .then()
        .statusCode(201);
    post(code, OF_X1.replace("X-1", "X-1-1").formatted("school", "preliminary"))
        .then()
        .statusCode(409);
  }

  @Test
  void aTakenNameIsRefused() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "one", "official", 1).then().statusCode(201);

    // When
    ValidatableResponse answer = draft(code, "one", "preliminary", 1).then();

    // Then
    answer.statusCode(409).body("type", equalTo("/problems/release-exists"));
  }

  @Test
  void everyFaultIsNamed() {
    // Given
    String code = electionWithOpenTally();

    // When
    ValidatableResponse answer =
        post(
                code,
                "{\"name\":\"1st\",\"stage\":\"done\",\"tallies\":[{\"tally\":\"nec\"}],"
                    + "\"units\":[],\"attributes\":[\"secret\"]}")
            .then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/name", "/stage", "/tallies/0/revision", "/units", "/attributes/0"));
  }

  @Test
  void anUnknownUnitIsNamed() {
    // Given
    String code = electionWithOpenTally();

    // When
    ValidatableResponse answer =
        post(
                code,
                "{\"name\":\"one\",\"stage\":\"official\",\"units\":[\"X\",\"Q\"],"
                    + "\"tallies\":[{\"tally\":\"ours\",\"revision\":1}]}")
            .then();

    // Then
    answer
        .statusCode(422)
        .body("errors.pointer", contains("/units/1"))
        .body("errors[0].detail", equalTo("is no unit of this election"));
  }

  @Test
  void aTallyThatItsOwnerKeepsClosedIsNotReleased() {
    // Given
    String code = electionWithOpenTally();
    postTally(agent(code, "A"), code, "closed", "party", "A").then().statusCode(201);

    // When
    ValidatableResponse answer =
        post(
                code,
                "{\"name\":\"one\",\"stage\":\"official\",\"units\":[\"X\"],"
                    + "\"tallies\":[{\"tally\":\"closed\",\"revision\":1}]}")
            .then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", contains("/tallies/0/tally"));
  }

  @Test
  void onlyCommissionersSign() {
    // Given
    String code = electionWithOpenTally();
    draft(code, "one", "official", 1).then().statusCode(201);

    // When
    int byAdmin = as("admin", "admin").post(releases(code) + "/one/signatures").statusCode();

    // Then
    assertThat(byAdmin).isEqualTo(403);
  }

  @Test
  void theDifferenceOfTwoReleasesNamesEachChangedSheetAndSeats() {
    // Given
    String code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\nX-2-1,700,400,0,0,400,100,300\n");
    release(code, "first", 2);
    count(code, "X-1-1,500,310,0,10,300,90,210\n");
    release(code, "second", 3);
    count(code, "X-2-1,700,400,0,0,400,90,310\n");

    // When
    ValidatableResponse answer = diff(code, "first", "second");

    // Then
    answer
        .statusCode(200)
        .body("items.unit", contains("X-1-1"))
        .body("items[0].from.version", equalTo(1))
        .body("items[0].from.release", equalTo("first"))
        .body("items[0].to.version", equalTo(2))
        .body("items[0].reason", equalTo("import"))
        .body("items[0].figures.'votes.A'.before", equalTo(200))
        .body("seats.before", equalTo(Map.of("A", 2, "B", 3)))
        .body("seats.after", equalTo(Map.of("A", 1, "B", 4)));
    diff(code, "second", "first")
        .statusCode(422)
        .body("type", equalTo("/problems/releases-not-comparable"));
    diff(code, "first", "").statusCode(404);
  }

  private static ValidatableResponse diff(String code, String from, String to) {
    return given()
        .queryParam("from", from)
        .queryParam("to", to)
        .get(releases(code) + "/diff")
        .then();
  }

  private static void release(String code, String name, long revision) {
    post(
            code,
            """
            {"name":"%s","stage":"preliminary","tallies":[{"tally":"nec","revision":%d}],
             "units":["X"]}
            """
                .formatted(name, revision))
        .then()
        .statusCode(201);
    sign("commissioner2", code, name).then().statusCode(200);
  }

  /** Tally {@code ours}, published, at revision 1. */
  private static String electionWithOpenTally() {
    String code = electionWithTally();
    postTally(agent(code, "B"), code, "ours", "party", "B").then().statusCode(201);
    agent(code, "B")
        .post(ELECTIONS + "/" + code + "/tallies/ours/publication")
        .then()
        .statusCode(200);
    return code;
  }

  private static Response draft(String code, String name, String stage, long revision) {
    return post(
        code,
        """
        {"name":"%s","stage":"%s","tallies":[{"tally":"ours","revision":%d}],"units":["X"]}
        """
            .formatted(name, stage, revision));
  }

  private static Response post(String code, String json) {
    return as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(json)
        .post(releases(code));
  }

  private static Response sign(String person, String code, String name) {
    return as(person, "commissioner").post(releases(code) + "/" + name + "/signatures");
  }

  private static final String OF_X1 =
      """
      {"name":"%s","stage":"%s","tallies":[{"tally":"ours","revision":1}],"units":["X-1"]}
      """;

  private static long logSize(String code) {
    return given().get(ELECTIONS + "/" + code).jsonPath().getLong("logSize");
  }

  private static String releases(String code) {
    return ELECTIONS + "/" + code + "/releases";
  }
}
