package org.scrutin.results.figures.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.sheets.SheetFigures;

@ServiceTest
class ResultsResourceTest {
  private static final int SILENT = SheetFigures.NOT_STATED;

  @Inject DataSource database;
  @Inject CountStep countStep;

  @Test
  void theCountryAndItsConstituencies() {
    // Given
    ServedElection country = counted();
    // When
    ValidatableResponse answer = get(country, Map.of());
    // Then
    answer
        .statusCode(200)
        .body("election", equalTo(country.code))
        .body("tally", equalTo("obs"))
        .body("test", equalTo(true))
        .body("revision", equalTo(3))
        .body("unit", equalTo("X"))
        .body("name", equalTo("Place X"))
        .body("names.km", equalTo("ដី"))
        .body("stations", equalTo(Map.of("expected", 3, "counted", 2, "quarantined", 0)))
        .body("ballots", equalTo(45))
        .body("$", not(hasKey("registered")))
        .body("votes", equalTo(Map.of("A", 25, "B", 20)))
        .body("basis", equalTo("sheets"))
        .body("traceability.exact", equalTo("45/45"))
        .body("traceability.percent", equalTo(100.0f))
        .body("children.unit", contains("X-1", "X-2"))
        .body("children[0].votes.A", equalTo(25))
        .body("children[1].stations.counted", equalTo(0))
        .body("children[1]", not(hasKey("votes")))
        .header("Cache-Control", equalTo("public, no-cache"));
  }

  @Test
  void stationsShowTheirSheetsPageByPage() {
    // Given
    ServedElection country = counted();
    // When
    Response first = given().queryParam("unit", "X-1").queryParam("limit", 2).get(country.path());
    // Then
    first
        .then()
        .body("children.unit", contains("X-1-1", "X-1-2"))
        .body("children[0].votes", equalTo(Map.of("A", 15, "B", 10)))
        .header("Link", containsString("rel=\"next\""));
    String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
    given()
        .urlEncodingEnabled(false)
        .get(country.path() + next)
        .then()
        .statusCode(200)
        .body("children.unit", contains("X-1-3"))
        .body("children[0].stations.expected", equalTo(1))
        .header("Link", nullValue());
  }

  @Test
  void aRevisionThatWasStaysAsItWas() {
    ServedElection country = counted();
    get(country, Map.of("at", "1"))
        .body("revision", equalTo(1))
        .body("votes", equalTo(Map.of("A", 10, "B", 10)));
    get(country, Map.of("at", "0"))
        .body("revision", equalTo(0))
        .body("basis", equalTo("none"))
        .body("$", not(hasKey("votes")));
    get(country, Map.of("at", "1", "unit", "X-1-1")).body("votes.A", equalTo(10));
  }

  @Test
  void aRevisionThatEndedNoStepNamesTheNearest() {
    ServedElection country = counted();
    get(country, Map.of("at", "2"))
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-revision"))
        .body("nearest", equalTo(1));
    get(country, Map.of("at", "99")).statusCode(404).body("nearest", equalTo(3));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    ServedElection country = counted();
    get(country, Map.of("at", "1", "asOf", "2026-01-01"))
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors.parameter", contains("asOf"));
    get(country, Map.of("asOf", "yesterday"))
        .statusCode(400)
        .body("errors.parameter", contains("asOf"));
    get(country, Map.of("at", "-1")).statusCode(400).body("errors.parameter", contains("at"));
    get(country, Map.of("at", "preliminary"))
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-release"));
    get(country, Map.of("unit", "Z"))
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-unit"));
  }

  @Test
  void asOfIsTheEndOfADay() {
    // Given
    ServedElection country = counted();
    String today = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    String before = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    // When
    get(country, Map.of("asOf", today))
        // Then
        .body("revision", equalTo(3))
        .body("asOf", equalTo(today))
        .body("basis", equalTo("sheets"));
    get(country, Map.of("asOf", before)).body("basis", equalTo("none"));
  }

  @Test
  void anAnnouncementIsShownWithWhatBacksIt() {
    // Given
    ServedElection country = counted();
    LocalDate day = LocalDate.of(2026, 1, 2);
    country.declare("X", day, 60, 40);
    // When
    get(country, Map.of())
        // Then
        .body("basis", equalTo("mixed"))
        .body("votes", equalTo(Map.of("A", 60, "B", 40)))
        .body("sheets.votes", equalTo(Map.of("A", 25, "B", 20)))
        .body("declared.announcedAt", equalTo("2026-01-02"))
        .body("traceability.exact", equalTo("45/100"))
        .body("traceability.percent", equalTo(45.0f));
    get(country, Map.of("asOf", "2026-01-02"))
        .body("basis", equalTo("declared"))
        .body("revision", equalTo(4))
        .body("traceability.exact", equalTo("0/100"));
    get(country, Map.of("asOf", "2026-01-01")).body("basis", equalTo("none"));
    get(country, Map.of("at", "3")).body("basis", equalTo("sheets"));
  }

  @Test
  void theTagChangesWithTheRevisionAndTheQuestion() {
    // Given
    ServedElection country = counted();
    String tag = given().get(country.path()).header("ETag");
    String other = given().queryParam("unit", "X-1").get(country.path()).header("ETag");
    // When
    given().header("If-None-Match", tag).get(country.path()).then().statusCode(304);
    country.step(step -> step.append(country.sheet("X-1-3", 1, 1, SILENT)));
    // Then
    assertThat(tag).isNotEqualTo(other);
    given().header("If-None-Match", tag).get(country.path()).then().statusCode(200);
  }

  @Test
  void aClosedTallyIsItsOwnersAlone() {
    ServedElection country = new ServedElection(database, countStep, false);
    get(country, Map.of()).statusCode(404).body("type", equalTo("/problems/unknown-tally"));
    given()
        .header("Authorization", "Bearer " + Tokens.of("watcher", "observer"))
        .get(country.path())
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("private"))
        .header("ETag", notNullValue());
  }

  @Test
  void eachStepPublishesOneFactInItsTransaction() {
    // Given
    ServedElection country = counted();
    // When
    assertThatThrownBy(
            () ->
                country.step(
                    step -> {
                      step.append(country.sheet("X-1-3", 1, 1, SILENT));
                      throw new IllegalArgumentException("the counter gave up");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    // Then
    assertThat(country.publishedFacts()).isEqualTo(2);
    get(country, Map.of()).body("revision", equalTo(3));
  }

  @Test
  void aStepNeedsATransaction() {
    assertThatThrownBy(() -> countStep.run(1, step -> {}))
        .isInstanceOf(TransactionalException.class);
  }

  /** Station 1 says 10 to 10; then two sheets in one step: station 1 is corrected, 2 arrives. */
  private ServedElection counted() {
    ServedElection country = new ServedElection(database, countStep, true);
    country.step(step -> step.append(country.sheet("X-1-1", 10, 10, SILENT)));
    country.step(
        step -> {
          step.append(country.sheet("X-1-1", 15, 10, SILENT));
          step.append(country.sheet("X-1-2", 10, 10, SILENT));
        });
    return country;
  }

  private static ValidatableResponse get(ServedElection country, Map<String, String> query) {
    return given().queryParams(query).get(country.path()).then();
  }
}
