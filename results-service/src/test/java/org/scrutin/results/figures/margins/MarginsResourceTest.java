package org.scrutin.results.figures.margins;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.scrutin.results.declared.Provinces.admin;
import static org.scrutin.results.declared.Provinces.statement;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ElectionApi;
import org.scrutin.results.ServiceTest;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.declared.Provinces;
import org.scrutin.results.sheets.SheetFigures;

/** Margins through the public interface, on a real database; the figures are made up. */
@ServiceTest
class MarginsResourceTest {
  private static final int N = SheetFigures.NOT_STATED;

  @Inject DataSource database;
  @Inject CountStep countStep;

  private Provinces country;

  @BeforeEach
  void define() {
    country = new Provinces(database);
  }

  @Test
  void theNearestSeatComesFirstWithVotesThatMoveIt() {
    // Given: six seats for 600, 320 and 90: 600, 320, 300, 200, 160, 150; one seat for 10 and 30
    count("X-1-a", 600, 320, 90);
    count("X-2-a", 10, 30, N);

    // When
    ValidatableResponse answer = margins(Map.of());

    // Then: (30 - 10) / 2 there; here (320 - 2 * 90) / (2 + 1) between B's second and C's first
    answer
        .body("revision", equalTo(2))
        .body("unit", equalTo("X"))
        .body("computable", equalTo(true))
        .body("coupled", equalTo(false))
        .body("from", equalTo("sheets"))
        .body("stations", equalTo(Map.of("expected", 2, "counted", 2)))
        .body("notice", containsString("not a finding"))
        .body("premise", containsString("Untested"))
        .body("constituencies.unit", contains("X-2", "X-1"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 0, "B", 1)))
        .body("constituencies[0].margins.moved.tieAt", equalTo(10))
        .body("constituencies[0].margins.moved.certainAt", equalTo(11))
        .body("constituencies[0].margins.moved.from", equalTo("B"))
        .body("constituencies[0].margins.moved.to", equalTo("A"))
        .body("constituencies[0].margins.moved.exact", equalTo(true))
        .body("constituencies[0].margins.moved.witness.certain", equalTo(Map.of("A", 11, "B", -11)))
        .body("constituencies[0].margins.added.certainAt", equalTo(21))
        .body("constituencies[0].margins.removed.certainAt", equalTo(21))
        .body("constituencies[1].seats", equalTo(Map.of("A", 4, "B", 2, "C", 0)))
        .body("constituencies[1].margins.moved.certainAt", equalTo(47))
        .body("constituencies[1].margins.moved.from", equalTo("B"))
        .body("constituencies[1].margins.moved.to", equalTo("C"));
    margins(Map.of("unit", "X-1")).body("constituencies.unit", contains("X-1"));
    margins(Map.of("at", "1"))
        .body("revision", equalTo(1))
        .body("constituencies.unit", contains("X-1"))
        .body("unknown", contains("X-2"));
  }

  @Test
  void theCheapestWayToSeatsIsToldByConstituency() {
    // Given
    count("X-1-a", 600, 320, 90);
    count("X-2-a", 10, 30, N);

    // When
    ValidatableResponse answer = margins(Map.of("list", "A"));

    // Then
    answer
        .body("target.list", equalTo("A"))
        .body("target.has", equalTo(4))
        .body("target.seats", equalTo(5))
        .body("target.side", equalTo("at-least"))
        .body("target.moved.tieAt.ballots", equalTo(10))
        .body("target.moved.certainAt.ballots", equalTo(11))
        .body("target.moved.certainAt.constituencies[0].unit", equalTo("X-2"))
        .body(
            "target.moved.certainAt.constituencies[0].witness", equalTo(Map.of("A", 11, "B", -11)));
    margins(Map.of("list", "A", "seats", "+2")).body("target.seats", equalTo(6));
    margins(Map.of("list", "A", "seats", "7"))
        .body("target.moved.certainAt.constituencies.unit", contains("X-1", "X-2"));
    margins(Map.of("list", "A", "seats", "3")).body("target.side", equalTo("at-most"));
    margins(Map.of("list", "A", "seats", "-1")).body("target.seats", equalTo(3));
  }

  @Test
  void theDistanceToOtherSeatsOfOneConstituency() {
    // Given
    count("X-1-a", 600, 320, 90);
    count("X-2-a", 10, 30, N);

    // Then
    margins(Map.of("unit", "X-2", "to", "A:1"))
        .body("distance.seats", equalTo(Map.of("A", 1)))
        .body("distance.moved.tieAt", equalTo(10))
        .body("distance.added.tieAt", equalTo(20))
        .body("distance.removed.witness", equalTo(Map.of("B", -20)));
    refused(Map.of("to", "A:1"))
        .body("errors.parameter", contains("to"))
        .body("detail", containsString("one constituency"));
    refused(Map.of("unit", "X-2", "to", "Z:1")).body("detail", containsString("'Z'"));
    refused(Map.of("unit", "X-2", "to", "A:2")).body("detail", containsString("1 seats"));
    refused(Map.of("unit", "X-2", "to", "A")).body("detail", containsString("A:4,B:3"));
  }

  @Test
  void aTargetThatMeansNothingIsRefused() {
    // Given
    count("X-2-a", 10, 30, N);

    // Then
    refused(Map.of("list", "Z"))
        .body("errors.parameter", contains("list"))
        .body("detail", containsString("no list of this election"));
    refused(Map.of("list", "A", "seats", "many"))
        .body("errors.parameter", contains("seats"))
        .body("detail", containsString("majority"));
    refused(Map.of("list", "A", "seats", "majority")).body("detail", containsString("majority"));
    refused(Map.of("list", "A", "seats", "8")).body("detail", containsString("8"));
  }

  @Test
  void declaredSeatsAloneGiveNoMargins() {
    // Given
    country
        .declare(
            "nec", admin(), statement("2013-09-08", "final", "{'unit':'X','seats':{'A':4,'B':3}}"))
        .statusCode(201);
    country
        .declare(
            "nec",
            admin(),
            statement(
                "2013-08-12", "preliminary", "{'unit':'X-1','margins':[{'list':'B','votes':166}]}"))
        .statusCode(201);

    // When
    ValidatableResponse answer = margins(Map.of());

    // Then
    answer
        .body("computable", equalTo(false))
        .body("reason", equalTo("not computable: no votes published for this unit"))
        .body("revision", equalTo(2))
        .body("constituencies", empty())
        .body("publishedMargins[0].unit", equalTo("X-1"))
        .body("publishedMargins[0].votes", equalTo(166));
  }

  @Test
  void declaredVotesOfEveryConstituencyGiveThem() {
    // Given
    country
        .declare(
            "nec",
            admin(),
            statement(
                "2013-09-08",
                "final",
                "{'unit':'X-1','votes':{'A':600,'B':320,'C':90}},"
                    + "{'unit':'X-2','votes':{'A':10,'B':30}}"))
        .statusCode(201);

    // Then
    margins(Map.of())
        .body("computable", equalTo(true))
        .body("from", equalTo("declared"))
        .body("$", not(hasKey("stations")))
        .body("constituencies[0].margins.moved.certainAt", equalTo(11));
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() {
    // Given
    count("X-2-a", 10, 30, N);
    String tag = margins(Map.of()).extract().header("ETag");

    // When
    ValidatableResponse same = given().header("If-None-Match", tag).get(path("nec")).then();

    // Then
    same.statusCode(304).header("Cache-Control", equalTo((String) null));
    given()
        .queryParam("list", "A")
        .header("If-None-Match", tag)
        .get(path("nec"))
        .then()
        .statusCode(200);
    count("X-1-a", 600, 320, 90);
    given().header("If-None-Match", tag).get(path("nec")).then().statusCode(200);
  }

  @Test
  void aTallyThatIsNotPublishedIsItsOwnersAlone() {
    given().get(path("watch")).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("watcher", "observer"))
        .get(path("watch"))
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("private, no-store"));
    given().get(path("nec")).then().header("Cache-Control", equalTo("public, no-cache"));
  }

  @Test
  void whatHasNoSeatsIsRefused() {
    given()
        .queryParam("unit", "X-1-a")
        .get(path("nec"))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-seats-in-unit"));
    given()
        .queryParam("unit", "Y")
        .get(path("nec"))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-unit"));
    given()
        .queryParam("at", "7")
        .get(path("nec"))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-revision"));
  }

  @Test
  void nationalThresholdsBoundWhatIsExact() {
    // Given: list A is a party and needs 3 % of the country; it has 40 of 1,040
    String election = ElectionApi.electionWithTally();
    ElectionApi.count(
        election,
        "X-1-1,500,400,0,0,400,20,380\nX-1-2,600,340,0,0,340,10,330\n"
            + "X-2-1,700,300,0,0,300,10,290\n");

    // When
    ValidatableResponse answer =
        given().get(ElectionApi.ELECTIONS + "/" + election + "/tallies/nec/margins").then();

    // Then: nine ballots fewer and A is out everywhere, which no constituency shows alone
    answer
        .statusCode(200)
        .body("coupled", equalTo(true))
        .body("note", containsString("bound"))
        .body("constituencies[0].margins.moved.exact", equalTo(false));
  }

  private void count(String station, int... votes) {
    country.count(countStep, station, votes);
  }

  private ValidatableResponse margins(Map<String, String> parameters) {
    return given().queryParams(parameters).get(path("nec")).then().statusCode(200);
  }

  private ValidatableResponse refused(Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get(path("nec"))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"));
  }

  private String path(String tally) {
    return country.path(tally) + "/margins";
  }
}
