package org.scrutin.results.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.results.ServiceTest;

@ServiceTest
class StatusResourceTest {
  private static final String SHEET = "X-1-1,500,300,0,10,290,200,90\n";

  private String code;

  @BeforeEach
  void anElection() {
    code = electionWithTally();
  }

  @Test
  void aStatusCountsOnceAnotherConfirmsIt() {
    // Given
    count(code, SHEET);
    int id = proposed("X-1-2", "postponed");
    sheets().body("sheets.status.size()", equalTo(0)).body("sheets.awaited", equalTo(2));
    // When
    confirm("supervisor", "X-1-2", id)
        .statusCode(409)
        .body("type", equalTo("/problems/own-proposal"));
    confirm("supervisor2", "X-1-2", id)
        .statusCode(200)
        .body("state", equalTo("confirmed"))
        .body("inForce", equalTo(true));
    // Then
    sheets()
        .body("sheets.status.postponed", equalTo(1))
        .body("sheets.counted", equalTo(1))
        .body("sheets.awaited", equalTo(1))
        .body("sheets.expected", equalTo(3))
        .body("revision", equalTo(2));
    confirm("supervisor2", "X-1-2", id)
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-closed"));
  }

  @Test
  void votesOfAnAnnulledStationLeaveTheTotalsAndComeBack() {
    // Given
    count(code, SHEET + "X-1-2,600,200,0,0,200,150,50\n");
    // When
    stated("X-1-1", "annulled");
    // Then
    sheets()
        .body("votes.A", equalTo(150))
        .body("sheets.status.annulled", equalTo(1))
        .body("stations.counted", equalTo(1));
    sheet("X-1-1")
        .body("sheetClass", equalTo("annulled"))
        .body("status", equalTo("annulled"))
        .body("versions[0].counted", equalTo(false));
    stated("X-1-1", "expected");
    sheets().body("votes.A", equalTo(350)).body("sheets.counted", equalTo(2));
  }

  @Test
  void aSheetForAStationWithAStatusIsStoredAndNotCounted() {
    // Given
    stated("X-1-1", "lost");
    // When
    count(code, SHEET);
    // Then
    sheets().body("sheets.status.lost", equalTo(1)).body("sheets.counted", equalTo(0));
    sheet("X-1-1").body("versions", hasSize(1)).body("versions[0].counted", equalTo(false));
  }

  @Test
  void theSheetOfARerunEndsItsStatusEvenIfItSaysTheSame() {
    // Given
    count(code, SHEET);
    stated("X-1-1", "awaiting-rerun");
    sheets().body("sheets.status.awaiting-rerun", equalTo(1)).body("sheets.counted", equalTo(0));
    // When
    count(code, SHEET);
    // Then
    sheets().body("sheets.status.size()", equalTo(0)).body("sheets.counted", equalTo(1));
    sheet("X-1-1")
        .body("versions", hasSize(2))
        .body("versions[0].counted", equalTo(false))
        .body("versions[1].counted", equalTo(true))
        .body("status", equalTo("expected"));
  }

  @Test
  void aTallyThatIsMadeLaterFollowsWhatWasSaid() {
    // Given
    stated("X-1-2", "not-opened");
    // When
    postTally(agent(code, "B"), code, "ours", "party", "B").then().statusCode(201);
    // Then
    agent(code, "B")
        .get(ELECTIONS + "/" + code + "/tallies/ours/results")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .body("sheets.status.not-opened", equalTo(1))
        .body("sheets.awaited", equalTo(2));
  }

  @Test
  void aLaterProposalTakesThePlaceOfAnEarlierOne() {
    // Given
    int first = proposed("X-1-1", "lost");
    int second = proposed("X-1-1", "postponed");
    // When
    confirm("supervisor2", "X-1-1", first)
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-closed"));
    // Then
    confirm("supervisor2", "X-1-1", second).statusCode(200);
    given()
        .get(status("X-1-1"))
        .then()
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("postponed"));
    as("supervisor", "supervisor")
        .get(status("X-1-1"))
        .then()
        .body("items", hasSize(2))
        .body("items[1].state", equalTo("superseded"));
  }

  @ParameterizedTest
  @CsvSource({
    "X-9,404,unknown-unit",
    "X-1,404,not-a-station",
  })
  void onlyStationsHaveAStatus(String unit, int answer, String problem) {
    propose(unit, "{\"status\":\"lost\",\"reason\":\"r\",\"legalBasis\":\"l\"}")
        .statusCode(answer)
        .body("type", equalTo("/problems/" + problem));
    given().get(status(unit)).then().statusCode(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"gone\",\"reason\":\"r\",\"legalBasis\":\"l\"}",
        "{\"status\":\"lost\",\"legalBasis\":\"l\"}",
        "{\"status\":\"lost\",\"reason\":\"r\"}",
        "{\"status\":\"lost\",\"reason\":\"r\",\"legalBasis\":\"l\",\"into\":\"X-1-2\"}",
        "{\"status\":\"merged\",\"reason\":\"r\",\"legalBasis\":\"l\"}",
        "{\"status\":\"merged\",\"reason\":\"r\",\"legalBasis\":\"l\",\"into\":\"X-1-1\"}",
        "{\"status\":\"merged\",\"reason\":\"r\",\"legalBasis\":\"l\",\"into\":\"X-1\"}"
      })
  void whatIsNoStatusIsRefused(String body) {
    propose("X-1-1", body).statusCode(422);
  }

  @Test
  void whatIsInForceIsNotProposedAgain() {
    propose("X-1-1", "{\"status\":\"expected\",\"reason\":\"r\",\"legalBasis\":\"l\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/status-in-force"))
        .body("detail", containsString("expected"));
  }

  @Test
  void nobodyConfirmsWhatWasNotProposed() {
    confirm("supervisor2", "X-1-1", 99_999_999)
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-proposal"));
  }

  @Test
  void aMergedStationBringsNothing() {
    // Given
    count(code, SHEET);
    // When
    int id =
        propose(
                "X-1-1",
                "{\"status\":\"merged\",\"reason\":\"r\",\"legalBasis\":\"l\",\"into\":\"X-1-2\"}")
            .statusCode(201)
            .body("into", equalTo("X-1-2"))
            .extract()
            .path("id");
    confirm("supervisor2", "X-1-1", id).statusCode(200);
    // Then
    sheets().body("sheets.status.merged", equalTo(1)).body("sheets.counted", equalTo(0));
  }

  private ValidatableResponse sheets() {
    return given().get(ELECTIONS + "/" + code + "/tallies/nec/results").then().statusCode(200);
  }

  private ValidatableResponse sheet(String unit) {
    return given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/sheets/" + unit)
        .then()
        .statusCode(200);
  }

  private void stated(String unit, String status) {
    confirm("supervisor2", unit, proposed(unit, status)).statusCode(200);
  }

  private int proposed(String unit, String status) {
    return propose(
            unit,
            "{\"status\":\"%s\",\"reason\":\"Synthetic\",\"legalBasis\":\"none\"}"
                .formatted(status))
        .statusCode(201)
        .body("state", equalTo("proposed"))
        .extract()
        .path("id");
  }

  private ValidatableResponse propose(String unit, String body) {
    return as("supervisor", "supervisor")
        .contentType("application/json")
        .body(body)
        .post(status(unit))
        .then();
  }

  private ValidatableResponse confirm(String person, String unit, int id) {
    return as(person, "supervisor").post(status(unit) + "/" + id + "/confirmation").then();
  }

  private String status(String unit) {
    return ELECTIONS + "/" + code + "/units/" + unit + "/status";
  }
}
