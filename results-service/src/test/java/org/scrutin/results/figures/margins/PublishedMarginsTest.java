package org.scrutin.results.figures.margins;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/** Margins that a source published, beside seats that it declared. */
@ServiceTest
class PublishedMarginsTest {

  @Test
  void theLatestIsShownWithTheEarlierOneAndBothDates() {
    // Given
    String path = ELECTIONS + "/" + electionWithTally() + "/tallies/nec";
    declare(path, "2024-03-12", "{\"list\":\"A\",\"text\":\"just under 900\"}").statusCode(201);
    declare(path, "2024-03-15", "{\"list\":\"A\",\"votes\":166,\"printed\":\"0.03\"}")
        .statusCode(201);

    // When
    ValidatableResponse answer = given().get(path + "/seats").then();

    // Then
    answer
        .statusCode(200)
        .body("basis", equalTo("none"))
        .body("publishedMargins", hasSize(1))
        .body("publishedMargins[0].unit", equalTo("X-1"))
        .body("publishedMargins[0].list", equalTo("A"))
        .body("publishedMargins[0].votes", equalTo(166))
        .body("publishedMargins[0].printed", equalTo("0.03"))
        .body("publishedMargins[0].declared.announcedAt", equalTo("2024-03-15"))
        .body("publishedMargins[0].earlier[0].text", equalTo("just under 900"))
        .body("publishedMargins[0].earlier[0].declared.announcedAt", equalTo("2024-03-12"));
    given()
        .get(path + "/declared")
        .then()
        .body("items[0].units[0].margins[0].votes", equalTo(166))
        .body("items[1].units[0].margins[0].text", equalTo("just under 900"));
  }

  @Test
  void onlyWhatWasPublishedByTheDayIsShown() {
    // Given
    String path = ELECTIONS + "/" + electionWithTally() + "/tallies/nec";
    declare(path, "2024-03-12", "{\"list\":\"A\",\"text\":\"just under 900\"}").statusCode(201);
    declare(path, "2024-03-15", "{\"list\":\"A\",\"votes\":166}").statusCode(201);

    // When
    ValidatableResponse before =
        given().queryParam("asOf", "2024-03-14").get(path + "/seats").then();

    // Then
    before
        .statusCode(200)
        .body("publishedMargins[0].text", equalTo("just under 900"))
        .body("publishedMargins[0].earlier", nullValue());
    given()
        .queryParam("asOf", "2024-03-11")
        .get(path + "/seats")
        .then()
        .body("publishedMargins", nullValue());
  }

  @Test
  void aMarginIsANumberOrWords() {
    // Given
    String path = ELECTIONS + "/" + electionWithTally() + "/tallies/nec";

    // When
    ValidatableResponse both =
        declare(path, "2024-03-12", "{\"list\":\"A\",\"votes\":1,\"text\":\"one\"}");

    // Then
    refusedAt(both, "/units/0/margins/0");
    refusedAt(declare(path, "2024-03-12", "{\"list\":\"A\"}"), "/units/0/margins/0");
    refusedAt(
        declare(path, "2024-03-12", "{\"list\":\"Z\",\"votes\":1}"), "/units/0/margins/0/list");
    refusedAt(
        declare(path, "2024-03-12", "{\"list\":\"A\",\"votes\":-1}"), "/units/0/margins/0/votes");
    given().get(path + "/declared").then().body("items", hasSize(0));
  }

  private static void refusedAt(ValidatableResponse answer, String pointer) {
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", contains(pointer));
  }

  private static ValidatableResponse declare(String path, String day, String margin) {
    return admin()
        .contentType("application/json")
        .body(
            """
            {"announcedAt":"%s","declaredBy":"Board","source":"synthetic","stage":"preliminary",
             "units":[{"unit":"X-1","margins":[%s]}]}
            """
                .formatted(day, margin))
        .post(path + "/declared")
        .then();
  }
}
