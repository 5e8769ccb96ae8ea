package org.scrutin.results.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.RunningRole;
import org.scrutin.results.ServiceTest;

@ServiceTest
class RetractionTest {
  @Inject DataSource database;

  private String code;

  @BeforeEach
  void aCount() {
    code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\n");
  }

  @Test
  void aReleaseShowsItsRetractionAndStaysWhatItWas() {
    // Given
    release("one", "official");
    retract("one").statusCode(201).body("state", equalTo("proposed"));
    shown("one").body("state", equalTo("published")).body("retraction", nullValue());
    // When
    sign("commissioner1", "one/retraction")
        .statusCode(409)
        .body("type", equalTo("/problems/own-proposal"));
    sign("commissioner2", "one/retraction")
        .statusCode(200)
        .body("state", equalTo("confirmed"))
        .body("index", equalTo(4));
    // Then
    shown("one")
        .body("state", equalTo("retracted"))
        .body("retraction.reason", equalTo("Two sheets were exchanged."))
        .body("retraction.index", equalTo(4))
        .body("index", equalTo(3))
        .body("tallies[0].revision", equalTo(1));
    given()
        .get(ELECTIONS + "/" + code + "/releases")
        .then()
        .body("items[0].state", equalTo("retracted"));
    given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/results?at=one")
        .then()
        .statusCode(200)
        .body("votes.A", equalTo(200));
  }

  @Test
  void itHoldsOnce() {
    // Given
    release("one", "official");
    retract("one").statusCode(201);
    sign("commissioner2", "one/retraction").statusCode(200);
    // Then
    retract("one").statusCode(409).body("type", equalTo("/problems/proposal-closed"));
    sign("commissioner1", "one/retraction")
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-closed"));
    new RunningRole(database)
        .takesNothingBack(
            "update release_retraction set log_index = 0 where release_id in"
                + " (select id from release where election_id ="
                + " (select id from election where code = '"
                + code
                + "'))");
  }

  @Test
  void onlyWhatIsPublishedIsRetracted() {
    // Given
    draft("one", "official").statusCode(201);
    // Then
    retract("one").statusCode(409).body("type", equalTo("/problems/not-published"));
    retract("two").statusCode(404).body("type", equalTo("/problems/unknown-release"));
    sign("commissioner2", "one/retraction")
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-proposal"));
  }

  @Test
  void whatWasRetractedBindsNoLaterStage() {
    // Given
    release("one", "official");
    draft("two", "preliminary").statusCode(409).body("detail", containsString("'one'"));
    // When
    retract("one").statusCode(201);
    sign("commissioner2", "one/retraction").statusCode(200);
    // Then
    draft("two", "preliminary").statusCode(201);
  }

  private void release(String name, String stage) {
    draft(name, stage).statusCode(201);
    sign("commissioner2", name).statusCode(200);
  }

  private ValidatableResponse draft(String name, String stage) {
    return as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"%s","stage":"%s","tallies":[{"tally":"nec","revision":1}],"units":["X"]}
            """
                .formatted(name, stage))
        .post(ELECTIONS + "/" + code + "/releases")
        .then();
  }

  private ValidatableResponse retract(String name) {
    return as("commissioner1", "commissioner")
        .contentType("application/json")
        .body("{\"reason\":\"Two sheets were exchanged.\"}")
        .post(ELECTIONS + "/" + code + "/releases/" + name + "/retraction")
        .then();
  }

  private ValidatableResponse sign(String person, String what) {
    return as(person, "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/" + what + "/signatures")
        .then();
  }

  private ValidatableResponse shown(String name) {
    return given().get(ELECTIONS + "/" + code + "/releases/" + name).then().statusCode(200);
  }
}
