package org.scrutin.results.findings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

@ServiceTest
class FindingsResourceTest {
  private String election;
  private String path;

  @BeforeEach
  void define() {
    election = electionWithTally();
    path = ELECTIONS + "/" + election + "/tallies/nec/findings";
  }

  @Test
  void sayWhatWasFoundInTheNewestSheets() {
    // Given
    count(election, "X-1-1,100,120,,20,100,60,40\n");
    // When
    Response found = given().get(path);
    // Then
    found
        .then()
        .statusCode(200)
        .body("items.unit", contains("X-1-1", "X-1-1"))
        .body("items.code", contains("invalid-share", "more-ballots-than-registered"))
        .body("items[1].severity", equalTo("warning"))
        .body("items[1].version", equalTo(1))
        .body("items[1].inputs", equalTo(Map.of("ballots", 120, "registered", 100)))
        .body("items[1].formula", equalTo("ballots <= registered"))
        .body("items[1].tolerance", equalTo("0"));
    // When
    count(election, "X-1-1,200,120,,20,100,60,40\n");
    // Then
    given()
        .get(path)
        .then()
        .body("items.code", contains("invalid-share"))
        .body("items[0].version", equalTo(2));
    given()
        .header("If-None-Match", given().get(path).header("ETag"))
        .get(path)
        .then()
        .statusCode(304);
  }

  @Test
  void areFilteredAndPaged() {
    // Given
    count(election, "X-1-1,100,120,,20,100,60,40\nX-2-1,500,100,,0,90,60,30\n");
    // When
    Response first = given().get(path + "?limit=1");
    // Then
    first
        .then()
        .body("items.code", contains("invalid-share"))
        .header("Link", containsString("rel=\"next\""));
    String next = first.header("Link").replaceAll(".*<([^>]*)>.*", "$1");
    given()
        .get(next.startsWith("?") ? path + next : next)
        .then()
        .body("items.code", contains("more-ballots-than-registered"));
    given().get(path + "?unit=X-2").then().body("items.code", contains("ballots-sum"));
    given().get(path + "?unit=X-2-1&severity=warning").then().body("items", empty());
    given().get(path + "?severity=error").then().body("items.unit", contains("X-2-1"));
    given()
        .get(path + "?code=invalid-share")
        .then()
        .body("items.unit", contains("X-1-1"))
        .header("Link", nullValue());
  }

  @Test
  void refuseWhatIsNotThere() {
    given().get(path + "?code=nothing").then().statusCode(400);
    for (String severity : List.of("grave", "err", "error, warning")) {
      given()
          .queryParam("severity", severity)
          .get(path)
          .then()
          .statusCode(400)
          .body("detail", containsString("error, warning, note"));
    }
    given().get(path + "?after=eA").then().statusCode(400);
    given().get(path + "?unit=Y").then().statusCode(404);
  }
}
