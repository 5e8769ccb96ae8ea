package org.scrutin.results.figures.outstanding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.UNITS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionJson;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/** What is still out of a count; figures are made up. Seats by D'Hondt: 3 in X-1, 2 in X-2. */
@ServiceTest
class OutstandingResourceTest {
  private static final String SCHOOL = "X-1-1,500,400,0,10,390,300,90\n";
  private static final String HALL = "X-1-2,600,310,0,10,300,150,150\n";
  private static final String LIBRARY = "X-2-1,700,600,0,10,590,400,190\n";

  @Test
  void nothingIsOpenWhereAllSheetsAreCounted() {
    // Given
    String code = election(UNITS);
    count(code, SCHOOL + HALL + LIBRARY);
    // When, Then
    outstanding(code, "")
        .body("sheets", equalTo(Map.of("awaited", 0, "quarantined", 0)))
        .body("ballotsAtMost", equalTo(0))
        .body("computable", equalTo(true))
        .body("exact", equalTo(true))
        .body("seats", equalTo(Map.of("safe", 5, "open", 0)))
        .body("majority", equalTo(Map.of("list", "A", "safe", true)))
        .body("constituencies.open", contains(0, 0))
        .body("constituencies[0].could", empty());
  }

  @Test
  void anAwaitedSheetCanHoldAsManyBallotsAsItsRoll() {
    // Given: the hall's 600 voters are awaited
    String code = election(UNITS);
    count(code, SCHOOL + LIBRARY);
    // When, Then: with 600 more B has 690, and A 300
    outstanding(code, "")
        .body("sheets.awaited", equalTo(1))
        .body("ballotsAtMost", equalTo(600))
        .body("bound", equalTo("registered"))
        .body("constituencies[0].unit", equalTo("X-1"))
        .body("constituencies[0].safe", equalTo(Map.of("A", 1)))
        .body("constituencies[0].open", equalTo(2))
        .body("constituencies[0].could.from", contains("A", "A"))
        .body("constituencies[0].could.to", contains("B", "B"))
        .body("constituencies[0].could.ballots", contains(10, 210))
        .body("constituencies[0].could.added", contains(Map.of("B", 10), Map.of("B", 210)))
        .body(
            "constituencies[0].could[1].words",
            equalTo(
                "With ballots more (210 for B) B's seat 2 stands at 300 / 2 = 150.00, A's seat 2 at"
                    + " 300 / 2 = 150.00."))
        .body("constituencies[1].open", equalTo(0))
        .body("majority", equalTo(Map.of("list", "A", "safe", true)));
    outstanding(code, "?unit=X-2")
        .body("ballotsAtMost", equalTo(0))
        .body("seats", equalTo(Map.of("safe", 2, "open", 0)))
        .body("majority", nullValue());
  }

  @Test
  void aSheetThatIsHeldBackMayBeReadInAnyWay() {
    // Given: a newer version of the library's sheet does not add up; the older one counts
    String code = election(UNITS);
    count(code, SCHOOL + HALL + LIBRARY);
    count(code, "X-2-1,700,600,0,10,590,400,191\n");
    // When, Then
    outstanding(code, "")
        .body("sheets", equalTo(Map.of("awaited", 0, "quarantined", 1)))
        .body("ballotsAtMost", equalTo(600))
        .body("bound", equalTo("ballots"))
        .body("constituencies[1].open", equalTo(2));
    outstanding(code, "?at=3").body("seats.open", equalTo(0));
  }

  @Test
  void aStationWithoutARollIsNamed() {
    // Given
    String code = election(UNITS.replace("Hall,600", "Hall,"));
    count(code, SCHOOL + LIBRARY);
    // When, Then
    outstanding(code, "")
        .body("ballotsAtMost", nullValue())
        .body("constituencies[0].computable", equalTo(false))
        .body("constituencies[0].reason", equalTo("no-roll"))
        .body("constituencies[0].stations", contains("X-1-2"))
        .body("constituencies[1].computable", equalTo(true))
        .body("majority", nullValue());
  }

  @Test
  void whatIsNotComputedSaysSo() {
    // Given: an election without any sheet
    String silent = election(UNITS);
    // When, Then
    outstanding(silent, "").body("reason", equalTo("no-votes"));
    given()
        .get(ELECTIONS + "/" + silent + "/tallies/nec/outstanding?unit=Y")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-unit"));
  }

  @Test
  void aListThatMayFallBelowANationalThresholdHasNothingSafe() {
    // Given: half of the country's votes is asked for; A has 700 of 980, and 600 are out
    String code = election(UNITS, "1/2", "national");
    count(code, SCHOOL + LIBRARY);
    // When, Then: 700 are less than half of 1,401, and 421 for others bring that
    outstanding(code, "")
        .body("exact", equalTo(false))
        .body("constituencies[1].safe", equalTo(Map.of()))
        .body("constituencies[1].open", equalTo(2))
        .body("constituencies[1].could[0].from", equalTo("A"))
        .body("constituencies[1].could[0].seats", equalTo(0))
        .body("constituencies[1].could[0].ballots", equalTo(421))
        .body("constituencies[1].could[0].national", equalTo(true))
        .body("majority", equalTo(Map.of("list", "A", "safe", false)));
  }

  private static String election(String units, String share, String level) {
    return created(
        units,
        "\"thresholds\":[{\"share\":\"%s\",\"of\":\"valid\",\"level\":\"%s\",\"appliesTo\":[\"party\",\"coalition\"]}]"
            .formatted(share, level));
  }

  private static String election(String units) {
    return created(units, "\"thresholds\":[]");
  }

  private static String created(String units, String thresholds) {
    String code = newCode("x");
    String definition =
        electionJson(code).replaceAll("(?s)\"thresholds\":\\[.*?\\]\\}\\]", thresholds);
    admin().contentType("application/json").body(definition).post(ELECTIONS).then().statusCode(201);
    putUnits(code, units).then().statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    return code;
  }

  private static ValidatableResponse outstanding(String code, String query) {
    return given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/outstanding" + query)
        .then()
        .statusCode(200);
  }
}
