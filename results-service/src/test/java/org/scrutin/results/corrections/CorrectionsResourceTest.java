package org.scrutin.results.corrections;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HeaderConfig.headerConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

@ServiceTest
class CorrectionsResourceTest {
  private static final String SHEETS =
      """
      X-1-1,500,300,0,10,290,200,90
      X-2-1,700,310,0,10,300,100,200
      """;

  private String code;

  @BeforeEach
  void aCount() {
    code = electionWithTally();
    count(code, SHEETS);
  }

  @Test
  void aChangedSheetIsACorrectionOnceAReleaseHeldIt() {
    // Given
    corrections("").body("items", hasSize(0));
    count(code, "X-1-1,500,300,0,10,290,190,100\n");
    release("preliminary-1", 3);
    corrections("").body("items", hasSize(0));
    // When
    count(code, "X-1-1,500,300,0,10,290,90,200\nX-1-2,600,100,0,0,100,50,50\n");
    // Then
    corrections("")
        .body("items.unit", contains("X-1-1"))
        .body("items[0].constituency", equalTo("X-1"))
        .body("items[0].revision", equalTo(5))
        .body("items[0].from.version", equalTo(2))
        .body("items[0].from.release", equalTo("preliminary-1"))
        .body("items[0].from.revision", equalTo(3))
        .body("items[0].to.version", equalTo(3))
        .body("items[0].figures.keySet()", containsInAnyOrder("votes.A", "votes.B"))
        .body("items[0].figures.'votes.A'.before", equalTo(190))
        .body("items[0].figures.'votes.A'.after", equalTo(90))
        .body("items[0].reason", equalTo("import"))
        .body("items[0].act.importId", notNullValue())
        .body("items[0].seats.unit", equalTo("X-1"))
        .body("items[0].seats.before.A", equalTo(2))
        .body("items[0].seats.after.A", equalTo(1));
    corrections("?unit=X-1").body("items", hasSize(1));
    corrections("?unit=X-2").body("items", hasSize(0));
    given()
        .get(path() + "?unit=Y")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-unit"));
  }

  @Test
  void aStatusIsACorrectionWithItsReason() {
    // Given
    release("preliminary-1", 2);
    // When
    status("annulled", "Ballots were exchanged.");
    status("expected", "The court reversed it.");
    // Then
    corrections("")
        .body("items.unit", contains("X-2-1", "X-2-1"))
        .body("items.reason", contains("status", "status"))
        .body("items[0].act.reason", equalTo("The court reversed it."))
        .body("items[0].from.version", nullValue())
        .body("items[0].to.version", equalTo(1))
        .body("items[1].act.reason", equalTo("Ballots were exchanged."))
        .body("items[1].act.legalBasis", equalTo("Act, article 1"))
        .body("items[1].act.logIndex", notNullValue())
        .body("items[1].from.version", equalTo(1))
        .body("items[1].to.version", nullValue())
        .body("items[1].to.status", equalTo("annulled"))
        .body("items[1].figures.valid.before", equalTo(300))
        .body("items[1].figures.valid.after", nullValue())
        .body("items[1].seats.before.B", equalTo(1))
        .body("items[1].seats.after.B", equalTo(0));
  }

  @Test
  void aSheetThatIsHeldBackChangesNothingUntilItsRelease() {
    // Given
    release("preliminary-1", 2);
    count(code, "X-1-1,500,301,0,10,291,200,90\n");
    corrections("").body("items", hasSize(0));
    // When
    String release = ELECTIONS + "/" + code + "/tallies/nec/sheets/X-1-1/quarantine-release";
    int id =
        as("supervisor", "supervisor")
            .contentType("application/json")
            .body("{\"version\":2,\"reason\":\"The form has this sum.\"}")
            .post(release)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("supervisor2", "supervisor")
        .contentType("application/json")
        .body("{\"reason\":\"Seen\"}")
        .post(release + "/" + id + "/confirmation")
        .then()
        .statusCode(200);
    // Then
    corrections("")
        .body("items.reason", contains("quarantine-release"))
        .body("items[0].act.reason", equalTo("The form has this sum."))
        .body("items[0].to.version", equalTo(2))
        .body("items[0].figures.keySet()", containsInAnyOrder("ballots", "valid"));
  }

  @Test
  void anImportMaySayWhy() {
    // Given
    release("preliminary-1", 2);
    String sheets =
        "unit,registered,ballots,blank,invalid,valid,A,B\nX-1-1,500,300,0,10,290,190,100\n";
    String key = UUID.randomUUID().toString();
    // When
    startImport(key, "Recount by order of the court", sheets)
        .statusCode(202)
        .body("reason", equalTo("Recount by order of the court"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> corrections("").body("items", hasSize(1)));
    // Then
    corrections("").body("items[0].act.reason", equalTo("Recount by order of the court"));
    startImport(key, "Another reason", sheets)
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    startImport("another", "x".repeat(2_001), sheets)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"));
  }

  private ValidatableResponse startImport(String key, String reason, String sheets) {
    return admin()
        .config(config().headerConfig(headerConfig().overwriteHeadersWithName("Idempotency-Key")))
        .contentType("text/csv")
        .header("Idempotency-Key", key)
        .queryParam("reason", reason)
        .body(sheets)
        .post(ELECTIONS + "/" + code + "/tallies/nec/imports")
        .then();
  }

  @Test
  void aStationThatAnAmendmentMovesCorrectsBothConstituencies() {
    // Given
    release("preliminary-1", 2);
    // When
    amend("X-2-1,X-1,,,,\n", "The river is the border.");
    // Then
    corrections("")
        .body("items.unit", contains("X-2", "X-1"))
        .body("items.reason", contains("amendment", "amendment"))
        .body("items[0].act.reason", equalTo("The river is the border."))
        .body("items[0].act.logIndex", notNullValue())
        .body("items[0].from.version", nullValue())
        .body("items[0].from.release", equalTo("preliminary-1"))
        .body("items[0].figures.'votes.B'.before", equalTo(200))
        .body("items[0].figures.'votes.B'.after", nullValue())
        .body("items[0].seats.unit", equalTo("X-2"))
        .body("items[0].seats.before.B", equalTo(1))
        .body("items[0].seats.after.B", equalTo(0))
        .body("items[1].figures.'votes.B'.before", equalTo(90))
        .body("items[1].figures.'votes.B'.after", equalTo(290))
        .body("items[1].seats", nullValue());
    corrections("?unit=X-1").body("items.unit", contains("X-1"));
    corrections("?limit=1").body("items.unit", contains("X-2"));
    given()
        .get(path() + "?limit=1&after=" + lastKey(corrections("?limit=1")))
        .then()
        .body("items.unit", contains("X-1"));
  }

  @Test
  void otherSeatsOfAConstituencyAreACorrection() {
    // Given
    release("preliminary-1", 2);
    // When
    amend("X-1,,,,,4\n", "The law gives it four.");
    // Then
    corrections("")
        .body("items.unit", contains("X-1"))
        .body("items[0].figures.size()", equalTo(0))
        .body("items[0].seats.before.A", equalTo(2))
        .body("items[0].seats.after.A", equalTo(3));
  }

  @Test
  void aDrawOfLotsIsACorrection() {
    // Given
    count(code, "X-1-2,600,300,0,10,290,200,90\n");
    release("preliminary-1", 3);
    String draw = ELECTIONS + "/" + code + "/tallies/nec/seats/X-2/draw";
    // When
    int id =
        as("commissioner1", "commissioner")
            .contentType("application/json")
            .body(
                """
                {"method":"hand","document":"sha256:%s",
                 "lots":[{"seat":2,"lists":["B","A"],"winner":"A"}]}
                """
                    .formatted("0f".repeat(32)))
            .post(draw)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("commissioner2", "commissioner")
        .post(draw + "/" + id + "/confirmation")
        .then()
        .statusCode(200);
    // Then
    corrections("")
        .body("items.unit", contains("X-2"))
        .body("items[0].reason", equalTo("draw"))
        .body("items[0].act.method", equalTo("hand"))
        .body("items[0].figures.size()", equalTo(0))
        .body("items[0].seats.before.A", equalTo(0))
        .body("items[0].seats.after.A", equalTo(1));
  }

  @Test
  void anotherStatementIsACorrectionOfADeclaredFigure() {
    // Given
    declare("2024-03-11", "{\"unit\":\"X-1\",\"votes\":{\"A\":60,\"B\":40}}");
    release("preliminary-1", 3);
    // When
    declare(
        "2024-03-12",
        "{\"unit\":\"X-1\",\"votes\":{\"A\":55,\"B\":40},\"seats\":{\"A\":2}},"
            + "{\"unit\":\"X-2\",\"votes\":{\"A\":1,\"B\":2}}");
    declare("2024-03-10", "{\"unit\":\"X-1\",\"votes\":{\"A\":1,\"B\":1}}");
    // Then
    corrections("")
        .body("items.unit", contains("X-1"))
        .body("items[0].reason", equalTo("declared"))
        .body("items[0].act.declaredBy", equalTo("Gazette"))
        .body("items[0].act.source", equalTo("p. 1"))
        .body("items[0].figures.keySet()", contains("votes.A"))
        .body("items[0].figures.'votes.A'.after", equalTo(55))
        .body("items[0].seats.before.A", nullValue())
        .body("items[0].seats.after.A", equalTo(2));
  }

  private void amend(String row, String reason) {
    String units = ELECTIONS + "/" + code + "/units";
    int id =
        admin()
            .contentType("text/csv")
            .body("code,parent,kind,name,registered,seats\n" + row)
            .queryParam("amend", true)
            .queryParam("reason", reason)
            .put(units)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("supervisor", "supervisor")
        .post(units + "/amendments/" + id + "/confirmation")
        .then()
        .statusCode(200);
  }

  private void declare(String day, String units) {
    admin()
        .contentType("application/json")
        .body(
            """
            {"announcedAt":"%s","declaredBy":"Gazette","source":"p. 1","stage":"preliminary",
             "units":[%s]}
            """
                .formatted(day, units))
        .post(ELECTIONS + "/" + code + "/tallies/nec/declared")
        .then()
        .statusCode(201);
  }

  private static String lastKey(ValidatableResponse page) {
    String link = page.extract().header("Link");
    return link.substring(link.indexOf("after=") + "after=".length(), link.indexOf('>'));
  }

  /** Whatever a released total became: the corrections add up to it, revision by revision. */
  @Test
  void noRevisionChangesAReleasedFigureWithoutACorrection() {
    // Given
    count(code, "X-1-2,600,300,0,10,290,170,120\n");
    release("preliminary-1", 3);
    // When
    count(code, "X-1-1,500,300,0,10,290,150,140\nX-1-2,600,300,0,10,291,170,120\n");
    status("annulled", "Ballots were exchanged.");
    count(code, "X-2-1,700,310,0,10,300,130,170\n");
    status("expected", "The court reversed it.");
    count(code, "X-1-1,500,300,0,10,290,160,130\nX-1-2,600,300,0,10,290,180,110\n");
    status("awaiting-rerun", "The court ordered it.");
    count(code, "X-2-1,700,310,0,10,300,140,160\n");
    // Then
    long newest = results("").getLong("revision");
    long released = results("?at=3").getLong("votes.A");
    List<Map<String, Object>> items =
        given().get(path()).then().extract().jsonPath().getList("items");
    assertThat(items).hasSizeGreaterThanOrEqualTo(7);
    for (long revision = 3; revision <= newest; revision++) {
      var at = given().get(ELECTIONS + "/" + code + "/tallies/nec/results?at=" + revision);
      if (at.statusCode() == 200) {
        assertThat(at.jsonPath().getLong("votes.A") - released)
            .as("at revision " + revision)
            .isEqualTo(changed(items, revision));
      }
    }
  }

  private JsonPath results(String query) {
    return given().get(ELECTIONS + "/" + code + "/tallies/nec/results" + query).jsonPath();
  }

  private static long changed(List<Map<String, Object>> items, long revision) {
    return items.stream()
        .filter(item -> ((Number) item.get("revision")).longValue() <= revision)
        .mapToLong(
            item -> {
              var figures = (Map<?, ?>) item.get("figures");
              var change = (Map<?, ?>) figures.get("votes.A");
              return change == null
                  ? 0
                  : number(change.get("after")) - number(change.get("before"));
            })
        .sum();
  }

  private static long number(Object figure) {
    return figure == null ? 0 : ((Number) figure).longValue();
  }

  @Test
  void pagesHaveEachCorrectionOnce() {
    // Given
    release("preliminary-1", 2);
    for (int i = 1; i <= 3; i++) {
      count(
          code,
          "X-1-1,500,300,0,10,290,%d,%d\nX-2-1,700,310,0,10,300,%d,%d\n"
              .formatted(200 - i, 90 + i, 100 + i, 200 - i));
    }
    List<String> found = new ArrayList<>();
    // When
    String next = path() + "?limit=2";
    while (next != null) {
      var page = given().get(next).then().statusCode(200).extract();
      JsonPath items = page.jsonPath();
      for (Map<String, Object> item : items.<Map<String, Object>>getList("items")) {
        found.add(item.get("unit") + "@" + item.get("revision"));
      }
      String link = page.header("Link");
      next =
          link == null ? null : path() + link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }
    // Then
    assertThat(found)
        .containsExactly("X-2-1@8", "X-1-1@8", "X-2-1@6", "X-1-1@6", "X-2-1@4", "X-1-1@4");
    given().get(path() + "?after=x").then().statusCode(400);
  }

  private ValidatableResponse corrections(String query) {
    return given().get(path() + query).then().statusCode(200);
  }

  private String path() {
    return ELECTIONS + "/" + code + "/tallies/nec/corrections";
  }

  private void status(String status, String reason) {
    String path = ELECTIONS + "/" + code + "/units/X-2-1/status";
    int id =
        as("supervisor", "supervisor")
            .contentType("application/json")
            .body(
                "{\"status\":\"%s\",\"reason\":\"%s\",\"legalBasis\":\"Act, article 1\"}"
                    .formatted(status, reason))
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("supervisor2", "supervisor").post(path + "/" + id + "/confirmation").then().statusCode(200);
  }

  private void release(String name, long revision) {
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"%s","stage":"preliminary","tallies":[{"tally":"nec","revision":%d}],
             "units":["X"]}
            """
                .formatted(name, revision))
        .post(ELECTIONS + "/" + code + "/releases")
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/" + name + "/signatures")
        .then()
        .statusCode(200);
  }
}
