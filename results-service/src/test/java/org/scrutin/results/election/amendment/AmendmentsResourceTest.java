package org.scrutin.results.election.amendment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

@ServiceTest
class AmendmentsResourceTest {
  private static final String HEADER = "code,parent,kind,name,registered,seats,split-from\n";
  private static final String SPLIT = HEADER + "X-1-3,X-1,station,Tent,100,,X-1-2\n";

  private String code;

  @BeforeEach
  void aCount() {
    code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\nX-2-1,700,400,0,0,400,100,300\n");
  }

  @Test
  void aStationIsAddedWhenASupervisorConfirmsIt() {
    // Given
    int id = proposed(SPLIT);
    results("").body("sheets.expected", equalTo(3));
    // When
    confirm("supervisor", id)
        .statusCode(200)
        .body("state", equalTo("confirmed"))
        .body("reason", equalTo("Too many came"));
    // Then
    results("")
        .body("sheets.expected", equalTo(4))
        .body("sheets.awaited", equalTo(2))
        .body("votes.A", equalTo(300));
    results("&at=2").body("sheets.expected", equalTo(3)).body("sheets.awaited", equalTo(1));
    given()
        .get(ELECTIONS + "/" + code + "/units?parent=X-1")
        .then()
        .body("items.find { it.code == 'X-1-3' }.splitFrom", equalTo("X-1-2"));
    count(code, "X-1-3,100,60,0,0,60,50,10\n");
    results("").body("sheets.counted", equalTo(3)).body("votes.A", equalTo(350));
    confirm("supervisor", id).statusCode(409).body("type", equalTo("/problems/proposal-closed"));
  }

  @Test
  void votesMoveWithTheirStation() {
    // When
    confirm("supervisor", proposed("code,parent,kind,name,registered,seats\nX-2-1,X-1,,,,\n"))
        .statusCode(200);
    // Then
    results("&unit=X-1").body("votes.B", equalTo(390)).body("sheets.expected", equalTo(3));
    results("&unit=X-2").body("sheets.expected", equalTo(0)).body("sheets.counted", equalTo(0));
    results("").body("votes.B", equalTo(390));
  }

  @Test
  void otherSeatsAreGivenAnew() {
    // When
    confirm("supervisor", proposed("code,parent,kind,name,registered,seats\nX-2,,,,,6\n"))
        .statusCode(200);
    // Then
    given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/seats")
        .then()
        .body("constituencies.find { it.unit == 'X-2' }.seats.values().sum()", equalTo(6));
  }

  @Test
  void aUnitWithASheetStaysAStation() {
    propose("code,parent,kind,name,registered,seats\nX-2-1,,ward,,,\n", "why")
        .statusCode(409)
        .body("type", equalTo("/problems/units-counted"))
        .body("unit", equalTo("X-2-1"));
  }

  @Test
  void rowsThatDoNotFitAreRefusedAtOnce() {
    propose(HEADER + "X-1-3,X-1,station,Tent,100,,X-1-9\nX-1-4,X-9,station,,,,\n", "why")
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-units"))
        .body("rejected.code", hasItems("unknown-unit", "unknown-parent"));
    insider().body("items", hasSize(0));
  }

  @Test
  void rowsThatNoLongerFitAreRefusedAtTheEnd() {
    // Given
    int first = proposed(SPLIT);
    int second = proposed("code,parent,kind,name,registered,seats\nX-1-2,,ward,,,\n");
    confirm("supervisor", second).statusCode(200);
    // When
    ValidatableResponse answer = confirm("supervisor", first);
    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-units"))
        .body("rejected[0].code", equalTo("not-a-station"));
    results("").body("sheets.expected", equalTo(2));
  }

  @Test
  void aReasonIsGiven() {
    propose(SPLIT, "").statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
  }

  @Test
  void nobodyConfirmsTheirOwn() {
    // Given
    int id =
        as("both", "admin", "supervisor")
            .contentType("text/csv")
            .body(SPLIT)
            .queryParam("amend", true)
            .queryParam("reason", "r")
            .put(ELECTIONS + "/" + code + "/units")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    // When
    ValidatableResponse answer =
        as("both", "admin", "supervisor").post(path() + "/" + id + "/confirmation").then();
    // Then
    answer.statusCode(409).body("type", equalTo("/problems/own-proposal"));
    given().get(path()).then().statusCode(200).body("items", hasSize(0));
    insider().body("items", hasSize(1)).body("items[0].state", equalTo("proposed"));
  }

  @Test
  void aPageHasAFewFiles() {
    // Given
    for (int i = 0; i < 5; i++) {
      proposed(SPLIT);
    }
    // When
    ValidatableResponse page =
        as("supervisor", "supervisor").get(path() + "?limit=1000").then().statusCode(200);
    // Then
    page.body("items", hasSize(4)).header("Link", containsString("after="));
  }

  @Test
  void tooLargeAFileIsNoAmendment() {
    propose(HEADER + "X-1-3,X-1,station,Tent,100,,\n".repeat(40_000), "why")
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"));
  }

  private ValidatableResponse results(String more) {
    return given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/results?limit=10" + more)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse insider() {
    return as("supervisor", "supervisor").get(path()).then().statusCode(200);
  }

  private int proposed(String csv) {
    return propose(csv, "Too many came")
        .statusCode(201)
        .body("state", equalTo("proposed"))
        .extract()
        .path("id");
  }

  private ValidatableResponse propose(String csv, String reason) {
    return admin()
        .contentType("text/csv")
        .body(csv)
        .queryParam("amend", true)
        .queryParam("reason", reason)
        .put(ELECTIONS + "/" + code + "/units")
        .then();
  }

  private ValidatableResponse confirm(String person, int id) {
    return as(person, "supervisor").post(path() + "/" + id + "/confirmation").then();
  }

  private String path() {
    return ELECTIONS + "/" + code + "/units/amendments";
  }
}
