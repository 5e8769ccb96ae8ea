package org.scrutin.results.figures.seats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.declared.Provinces.admin;
import static org.scrutin.results.declared.Provinces.statement;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.declared.Provinces;
import org.scrutin.results.sheets.SheetFigures;

/** Seats through the public interface, on a real database; the figures are made up. */
@ServiceTest
class SeatsResourceTest {
  private static final int N = SheetFigures.NOT_STATED;

  @Inject DataSource database;
  @Inject CountStep countStep;

  private Provinces country;

  @BeforeEach
  void define() {
    country = new Provinces(database);
  }

  @Test
  void anEmptyTallyHasNoSeats() {
    seats(Map.of())
        .body("seats", nullValue())
        .body("basis", equalTo("none"))
        .body("revision", equalTo(0))
        .body("constituencies", empty());
  }

  @Test
  void seatsAreThoseAnnouncedByTheDayAskedFor() {
    // Given
    declare("2013-08-12", "preliminary", "{'unit':'X','votes':{'A':323,'B':294,'C':24}}");
    declare("2013-09-08", "final", "{'unit':'X','seats':{'A':4,'B':3}}");

    // When
    ValidatableResponse august = seats(Map.of("asOf", "2013-08-12"));
    ValidatableResponse september = seats(Map.of("asOf", "2013-09-08"));

    // Then
    august.body("seats", nullValue()).body("basis", equalTo("none"));
    seats(Map.of("at", "1")).body("basis", equalTo("none")).body("revision", equalTo(1));
    september
        .body("seats", equalTo(Map.of("A", 4, "B", 3)))
        .body("basis", equalTo("declared"))
        .body("declared.announcedAt", equalTo("2013-09-08"))
        .body("declared.declaredBy", equalTo("Commission"))
        .body("declared.stage", equalTo("final"))
        .body("declared.source", equalTo("press"))
        .body("revision", equalTo(2))
        .body("asOf", equalTo("2013-09-08"));
  }

  @Test
  void theLatestAnnouncementCountsWhateverTheOrderOfTheirFiling() {
    // Given
    declare("2013-09-08", "final", "{'unit':'X','seats':{'A':4,'B':3}}");
    declare("2013-08-12", "preliminary", "{'unit':'X','seats':{'A':5,'B':2}}");
    declare("2013-08-12", "preliminary", "{'unit':'X','seats':{'A':6,'B':1}}");

    // Then
    seats(Map.of()).body("seats.A", equalTo(4));
    seats(Map.of("asOf", "2013-09-07")).body("seats.A", equalTo(6));
    seats(Map.of("at", "2")).body("seats.A", equalTo(4)).body("revision", equalTo(2));
  }

  @Test
  void announcedProvincesAreShownBesideTheCountry() {
    // Given
    declare(
        "2013-08-12",
        "preliminary",
        "{'unit':'X','seats':{'A':4,'B':3}},{'unit':'X-1','seats':{'A':3,'B':3}},"
            + "{'unit':'X-2','seats':{'A':1}}");

    // When
    ValidatableResponse answer = seats(Map.of());

    // Then
    answer
        .body("seats", equalTo(Map.of("A", 4, "B", 3)))
        .body("constituencies.unit", contains("X-1", "X-2"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 3, "B", 3)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 1)));
    seats(Map.of("unit", "X-2")).body("seats", equalTo(Map.of("A", 1)));
  }

  @Test
  void countedSheetsGiveSeatsWithTheirQuotients() {
    // Given
    count("X-1-a", 600, 300, 90);
    count("X-2-a", 10, 30, N);

    // When
    ValidatableResponse answer = seats(Map.of("explain", "true"));

    // Then
    // 600, 300, 300, 200, 150, 150 for six seats; the seventh in the other province
    answer
        .body("basis", equalTo("computed"))
        .body("from", equalTo("sheets"))
        .body("revision", equalTo(2))
        .body("seats", equalTo(Map.of("A", 4, "B", 3, "C", 0)))
        .body("constituencies[0].seats", equalTo(Map.of("A", 4, "B", 2, "C", 0)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 0, "B", 1)))
        .body("rule.method", equalTo("dhondt"))
        .body("constituencies[0].explanation.worksheet", hasSize(6))
        .body("constituencies[0].explanation.worksheet[3].quotient", equalTo("600/3"))
        .body("constituencies[0].explanation.worksheet[3].rival.list", equalTo("B"))
        .body("constituencies[0].explanation.worksheet[3].words", containsString("200"))
        .body("constituencies[0].explanation.quotaFirst.quota", equalTo("990/6"))
        .body("constituencies[0].explanation.votes.C", equalTo(90));
  }

  @Test
  void anEarlierRevisionKeepsItsSeats() {
    // Given
    count("X-2-a", 10, 30, 0);
    count("X-1-a", 600, 300, 90);

    // Then
    seats(Map.of("at", "1")).body("seats", equalTo(Map.of("A", 0, "B", 1, "C", 0)));
    seats(Map.of("at", "2")).body("seats.A", equalTo(4));
    seats(Map.of("asOf", "2013-09-08")).body("basis", equalTo("none"));
  }

  @Test
  void seatsThatNeedLotsAreNotGivenToAnyone() {
    // Given
    count("X-2-a", 30, 30, 0);

    // When
    ValidatableResponse answer = seats(Map.of());

    // Then
    answer
        .body("seats", equalTo(Map.of("A", 0, "B", 0, "C", 0)))
        .body("lots[0].unit", equalTo("X-2"))
        .body("lots[0].seat", equalTo(1))
        .body("lots[0].lists", contains("A", "B"))
        .body("notFinal", contains("A", "B"));
  }

  @Test
  void anAnnouncementStandsUntilTheSheetsAreComplete() {
    // Given
    declare("2013-09-08", "final", "{'unit':'X','seats':{'A':5,'B':2}}");
    count("X-2-a", 10, 30, 0);

    // Then
    seats(Map.of()).body("basis", equalTo("declared")).body("seats.A", equalTo(5));
    count("X-1-a", 600, 300, 90);
    seats(Map.of()).body("basis", equalTo("computed")).body("seats.A", equalTo(4));
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() {
    // Given
    String tag = seats(Map.of()).extract().header("ETag");

    // When
    ValidatableResponse same = request(Map.of()).header("If-None-Match", tag).get(path()).then();

    // Then
    same.statusCode(304);
    declare("2013-09-08", "final", "{'unit':'X','seats':{'A':5,'B':2}}");
    request(Map.of()).header("If-None-Match", tag).get(path()).then().statusCode(200);
  }

  @Test
  void whatHasNoSeatsIsRefused() {
    request(Map.of("unit", "X-1-a"))
        .get(path())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-seats-in-unit"));
    request(Map.of("unit", "Y"))
        .get(path())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-unit"));
    request(Map.of("at", "7"))
        .get(path())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-revision"));
  }

  private void declare(String day, String stage, String units) {
    country.declare("nec", admin(), statement(day, stage, units)).statusCode(201);
  }

  private void count(String station, int... votes) {
    country.count(countStep, station, votes);
  }

  private ValidatableResponse seats(Map<String, String> parameters) {
    return request(parameters).get(path()).then().statusCode(200);
  }

  private static RequestSpecification request(Map<String, String> parameters) {
    return given().queryParams(parameters);
  }

  private String path() {
    return country.path("nec") + "/seats";
  }
}
