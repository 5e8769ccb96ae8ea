package org.scrutin.results.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.defineElection;
import static org.scrutin.results.ElectionApi.electionJson;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.ServiceTest;

@ServiceTest
class SummaryTest {
  private static final String SUMMARIES = "/api/v1/summaries";

  @Test
  void itSaysWhatTheTalliesOwnAnswersSay() {
    // Given
    String code = counted();
    declare(code);
    // When
    var summary = admin().get(summary(code)).then().statusCode(200).extract().jsonPath();
    // Then
    String tally = ELECTIONS + "/" + code + "/tallies/nec";
    Map<String, Object> results =
        admin().get(tally + "/results?limit=1").then().extract().jsonPath().getMap("");
    results.put("children", List.of());
    assertThat(summary.getMap("tallies[0].results")).isEqualTo(results);
    assertThat(summary.getMap("tallies[0].seats"))
        .isEqualTo(admin().get(tally + "/seats").then().extract().jsonPath().getMap(""));
    assertThat(summary.getMap("tallies[0].tally"))
        .isEqualTo(admin().get(tally).then().extract().jsonPath().getMap(""));
    assertThat(summary.getMap("election"))
        .isEqualTo(admin().get(ELECTIONS + "/" + code).then().extract().jsonPath().getMap(""));
    assertThat(summary.getList("constituencies.code")).containsExactly("X-1", "X-2");
    assertThat(summary.getList("tallies[0].announcements"))
        .containsExactly(Map.of("announcedAt", "2024-03-11", "declaredBy", "Gazette"));
  }

  @Test
  void itSaysWhichSheetsAreMissingAndWhy() {
    // Given
    String code = counted();
    count(code, "X-1-2,500,301,0,10,291,200,90\n");
    String status = ELECTIONS + "/" + code + "/units/X-2-1/status";
    int id =
        as("supervisor", "supervisor")
            .contentType("application/json")
            .body("{\"status\":\"postponed\",\"reason\":\"Flood\",\"legalBasis\":\"Art. 1\"}")
            .post(status)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var before = given().get(summary(code)).jsonPath();
    // When
    as("supervisor2", "supervisor")
        .post(status + "/" + id + "/confirmation")
        .then()
        .statusCode(200);
    var after = given().get(summary(code)).jsonPath();
    // Then
    assertThat(before.getList("tallies[0].missing.sheetClass"))
        .containsExactly("quarantined", "awaited");
    assertThat(after.getList("tallies[0].missing.unit")).containsExactly("X-1-2", "X-2-1");
    assertThat(after.getList("tallies[0].missing.sheetClass"))
        .containsExactly("quarantined", "postponed");
    assertThat(after.getString("tallies[0].missing[1].reason")).isEqualTo("Flood");
    assertThat(after.getString("tallies[0].missing[1].legalBasis")).isEqualTo("Art. 1");
    assertThat(after.getList("tallies[0].missing[0].errors.code")).contains("valid-sum");
    assertThat(after.getInt("tallies[0].results.findings.error")).isEqualTo(1);
    assertThat(after.getList("tallies[0].findings.code")).contains("valid-sum");
  }

  @Test
  void itsTagChangesWithTheFigures() {
    // Given
    String code = counted();
    Response first = admin().get(summary(code));
    String tag = first.header("ETag");
    admin().header("If-None-Match", tag).get(summary(code)).then().statusCode(304);
    admin().get(summary(code)).then().body(is(first.asString()));
    // When
    count(code, "X-1-2,500,90,,0,90,50,40\n");
    // Then
    admin()
        .header("If-None-Match", tag)
        .get(summary(code))
        .then()
        .statusCode(200)
        .body("tallies[0].results.votes.A", is(110));
  }

  @Test
  void aClosedTallyIsShownToItsOwnerAlone() {
    // Given
    String code = counted();
    postTally(agent(code, "A"), code, "ours", "party", "A").then().statusCode(201);
    // When
    Response everyone = given().get(summary(code));
    Response owner = agent(code, "A").get(summary(code));
    // Then
    everyone
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .body("tallies.tally.code", contains("nec"));
    owner
        .then()
        .header("Cache-Control", containsString("private"))
        .body("tallies.tally.code", contains("nec", "ours"));
    assertThat(owner.header("ETag")).isNotEqualTo(everyone.header("ETag"));
  }

  @Test
  void ofAReleaseItShowsTheTalliesThatItHolds() {
    // Given
    String code = counted();
    release(code);
    count(code, "X-1-2,500,90,,0,90,50,40\n");
    postTally(agent(code, "A"), code, "ours", "party", "A").then().statusCode(201);
    agent(code, "A")
        .post(ELECTIONS + "/" + code + "/tallies/ours/publication")
        .then()
        .statusCode(200);
    // When
    Response then = given().queryParam("at", "first").get(summary(code));
    Response now = given().get(summary(code));
    // Then
    then.then()
        .statusCode(200)
        .body("tallies.tally.code", contains("nec"))
        .body("tallies[0].results.votes.A", is(60));
    now.then()
        .body("tallies.tally.code", contains("nec", "ours"))
        .body("tallies[0].results.votes.A", is(110));
  }

  @Test
  void ofADayItShowsWhatWasKnown() {
    // Given
    String code = counted();
    // When
    Response before = admin().queryParam("asOf", "2024-03-10").get(summary(code));
    // Then
    before
        .then()
        .statusCode(200)
        .body("asOf", is("2024-03-10"))
        .body("tallies[0].results.basis", is("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "at=1, invalid-parameter",
    "at=Upper, invalid-parameter",
    "at=none, unknown-release",
    "asOf=soon, invalid-parameter"
  })
  void whatItCannotShowIsRefused(String query, String type) {
    admin().get(summary(counted()) + "?" + query).then().body("type", is("/problems/" + type));
  }

  @Test
  void anUnknownElectionIsRefused() {
    given().get(summary("none")).then().body("type", is("/problems/unknown-election"));
  }

  @Test
  void theNewestElectionsAreShownFirst() {
    // Given
    String newest = define("2199-01-02");
    String next = define("2199-01-01");
    defineElection();
    // When
    Response two = given().queryParam("limit", 2).get(SUMMARIES);
    // Then
    two.then()
        .statusCode(200)
        .body("items.election.code", contains(newest, next))
        .body("items[0].tallies", hasSize(0));
    given()
        .header("If-None-Match", two.header("ETag"))
        .queryParam("limit", 2)
        .get(SUMMARIES)
        .then()
        .statusCode(304);
  }

  @Test
  void aTallyOfAnElectionWithoutUnitsHasNoResultsYet() {
    // Given
    String code = defineElection();
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    // When
    Response summary = admin().get(summary(code));
    // Then
    summary.then().statusCode(200);
    assertThat(summary.jsonPath().getMap("tallies[0]")).doesNotContainKey("results");
  }

  @ParameterizedTest
  @CsvSource({"0", "51"})
  void noMoreAreShownThanAreAllowed(int limit) {
    given()
        .queryParam("limit", limit)
        .get(SUMMARIES)
        .then()
        .statusCode(400)
        .body("type", is("/problems/invalid-parameter"))
        .body("detail", containsString("1 to 50"));
  }

  private static String counted() {
    String code = electionWithTally();
    count(code, "X-1-1,500,100,,0,100,60,40\n");
    return code;
  }

  private static String define(String date) {
    String code = newCode("newest");
    admin()
        .contentType("application/json")
        .body(electionJson(code).replace("2024-03-10", date))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    return code;
  }

  private static void declare(String code) {
    admin()
        .contentType("application/json")
        .body(
            """
            {"announcedAt":"2024-03-11","declaredBy":"Gazette","source":"p. 1",
             "stage":"preliminary","units":[{"unit":"X-1","votes":{"A":60,"B":40}}]}
            """)
        .post(ELECTIONS + "/" + code + "/tallies/nec/declared")
        .then()
        .statusCode(201);
  }

  private static void release(String code) {
    String releases = ELECTIONS + "/" + code + "/releases";
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"first","stage":"preliminary","tallies":[{"tally":"nec","revision":1}],
             "units":["X"]}
            """)
        .post(releases)
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner").post(releases + "/first/signatures").then().statusCode(200);
  }

  private static String summary(String code) {
    return ELECTIONS + "/" + code + "/summary";
  }
}
