package org.scrutin.results.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/** Figures stand under a release only if it pins their very revision. */
@ServiceTest
class ReleasedFiguresTest {
  private String code;

  @BeforeEach
  void aCount() {
    code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\n");
  }

  @Test
  void figuresNameTheReleaseThatPinsThem() {
    // Given
    figures("").body("release", nullValue()).body("newerThan", nullValue());
    // When
    release("preliminary-1", "preliminary", 1, "X");
    // Then
    figures("")
        .body("release.name", equalTo("preliminary-1"))
        .body("release.stage", equalTo("preliminary"))
        .body("newerThan", nullValue());
    seats("").body("release.name", equalTo("preliminary-1"));
    summary().body("tallies[0].results.release.name", equalTo("preliminary-1"));
  }

  @Test
  void newerFiguresNameTheReleaseThatTheyAreNewerThan() {
    // Given
    release("preliminary-1", "preliminary", 1, "X");
    count(code, "X-1-2,600,300,0,10,290,200,90\n");
    // Then
    figures("")
        .body("release", nullValue())
        .body("newerThan.name", equalTo("preliminary-1"))
        .body("newerThan.revision", equalTo(1));
    figures("?at=1").body("release.name", equalTo("preliminary-1"));
    figures("?at=preliminary-1").body("release.name", equalTo("preliminary-1"));
    seats("").body("newerThan.revision", equalTo(1));
    // When
    release("official-1", "official", 2, "X");
    count(code, "X-2-1,700,300,0,10,290,200,90\n");
    // Then
    figures("").body("newerThan.name", equalTo("official-1"));
    figures("?at=2").body("release.stage", equalTo("official"));
    figures("?at=preliminary-1").body("release.stage", equalTo("preliminary"));
    figures("?at=1").body("release.name", equalTo("preliminary-1"));
  }

  @Test
  void ofTwoOfOneRevisionTheOneThatIsAskedForIsNamed() {
    // Given
    release("preliminary-1", "preliminary", 1, "X");
    release("official-1", "official", 1, "X");
    // Then
    figures("").body("release.name", equalTo("official-1"));
    figures("?at=1").body("release.name", equalTo("official-1"));
    figures("?at=preliminary-1").body("release.name", equalTo("preliminary-1"));
    seats("?at=preliminary-1").body("release.name", equalTo("preliminary-1"));
    given()
        .get(ELECTIONS + "/" + code + "/summary?at=preliminary-1")
        .then()
        .body("tallies[0].results.release.name", equalTo("preliminary-1"));
  }

  @Test
  void aReleaseOfPartsIsNamedThere() {
    // Given
    release("north", "official", 1, "X-1");
    // Then
    figures("")
        .body("release", nullValue())
        .body("children[0].unit", equalTo("X-1"))
        .body("children[0].release.name", equalTo("north"))
        .body("children[1].release", nullValue());
    figures("?unit=X-1").body("release.name", equalTo("north"));
    figures("?unit=X-1-1").body("release.name", equalTo("north"));
    figures("?unit=X-2").body("release", nullValue());
    // When
    release("all", "preliminary", 1, "X-2");
    count(code, "X-1-2,600,300,0,10,290,200,90\n");
    // Then
    figures("")
        .body("children[0].newerThan.name", equalTo("north"))
        .body("children[1].newerThan.name", equalTo("all"));
  }

  @Test
  void aRetractionIsShownWhereverTheReleaseIs() {
    // Given
    release("one", "official", 1, "X");
    // When
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body("{\"reason\":\"Synthetic\"}")
        .post(ELECTIONS + "/" + code + "/releases/one/retraction")
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/one/retraction/signatures")
        .then()
        .statusCode(200);
    // Then
    figures("").body("release.name", equalTo("one")).body("release.retracted", equalTo(true));
    seats("").body("release.retracted", equalTo(true));
    // When
    release("two", "preliminary", 1, "X");
    // Then
    figures("").body("release.name", equalTo("two")).body("release.retracted", nullValue());
    figures("?at=one").body("release.retracted", equalTo(true));
  }

  private ValidatableResponse figures(String query) {
    return get("/tallies/nec/results" + query);
  }

  private ValidatableResponse seats(String query) {
    return get("/tallies/nec/seats" + query);
  }

  private ValidatableResponse summary() {
    return get("/summary");
  }

  private ValidatableResponse get(String path) {
    return given().get(ELECTIONS + "/" + code + path).then().statusCode(200);
  }

  private void release(String name, String stage, long revision, String unit) {
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"%s","stage":"%s","tallies":[{"tally":"nec","revision":%d}],"units":["%s"]}
            """
                .formatted(name, stage, revision, unit))
        .post(ELECTIONS + "/" + code + "/releases")
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/" + name + "/signatures")
        .then()
        .statusCode(200);
  }
}
