package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said twice, misspelt or unreadable is refused where it stands, by every operation. */
class StrictInputIT {
  private final Suite suite = Suite.shared();

  private static void isInvalidAt(Response refused, String pointer) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/invalid");
    assertThat(FieldElection.pointers(refused)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seats\":5,|\"seats\":5,\"seats\":7,|/seats",
        "\"method\":\"dhondt\"|\"method\":\"dhondt\",\"method\":\"sainte-lague\"|/allocation/method",
        "\"seats\":5,|\"seats\":5.0,|/seats",
        "\"seats\":5,|\"seats\":5,\"saets\":7,|/saets",
        "\"seats\":5,|\"seats\":null,|/seats",
        "\"code\":\"C\"|\"code\":\"Ballots\"|/lists/2/code",
        "{\"en\":\"C\"}|{\"en\":\"C\",\"EN\":\"D\"}|/lists/2/name/EN",
      })
  void anElectionIsDefinedByWhatIsSaidOnce(String right, String wrong, String pointer) {
    // Given
    var field = new FieldElection(suite);
    String definition = field.definition();

    // When
    Response refused = field.define(definition.replace(right, wrong));

    // Then
    isInvalidAt(refused, pointer);
  }

  @Test
  void everyFaultOfAnElectionIsToldAtOnce() {
    // Given
    var field = new FieldElection(suite);
    String definition =
        field
            .definition()
            .replace("\"seats\":5,", "\"seats\":0,\"one\":1,\"two\":2,")
            .replace("2026-06-07", "7.6.2026")
            .replace("\"dhondt\"", "\"\"")
            .replace("{\"en\":\"B\"}", "{}");

    // When
    Response refused = field.define(definition);

    // Then
    assertThat(FieldElection.pointers(refused))
        .contains("/seats", "/one", "/two", "/date", "/lists/1/name");
  }

  @Test
  void aDeclaredFigureIsSaidOnce() {
    // Given
    var field = new FieldElection(suite).open();
    String statement =
        """
        {"announcedAt":"2026-06-08","declaredBy":"Commission","source":"s","stage":"preliminary",
         "units":[{"unit":"X","votes":{"A":960,"B":720,"C":320,"A":1}}]}
        """;

    // When
    Response refused = field.count().json("admin", declared(field), statement);

    // Then
    isInvalidAt(refused, "/units/0/votes/A");
    assertThat(suite.anonymous().get(declared(field)).jsonPath().getList("items")).isEmpty();
  }

  private static String declared(FieldElection field) {
    return field.count().path("/tallies/nec/declared");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":\"t1\",\"code\":\"t2\",\"source\":{\"kind\":\"authority\",\"name\":\"N\"}}|/code",
        "{\"code\":\"tile\",\"source\":{\"kind\":\"authority\",\"name\":\"N\"}}|/code",
        "{\"code\":\"checkpoint\",\"source\":{\"kind\":\"authority\",\"name\":\"N\"}}|/code",
        "{\"code\":\"bodies\",\"source\":{\"kind\":\"authority\",\"name\":\"N\"}}|/code",
        "{\"code\":\"t1\",\"source\":{\"kind\":\"authority\",\"name\":\"N\",\"list\":\"A\"}}|/source/list",
        "{\"code\":\"t1\",\"source\":{\"kind\":\"authority\"}}|/source/name",
      })
  void aTallyIsNamedOnceAndNotByAReservedName(String body, String pointer) {
    // Given
    var field = new FieldElection(suite).open();

    // When
    Response refused = field.count().tally("admin", body);

    // Then
    isInvalidAt(refused, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"claimed\":{\"seats\":{\"A\":1,\"A\":5}}|/claimed/seats/A",
        "\"relief\":[\"\",\"ok\"]|/relief/0",
        "\"votesAffected\":[{\"unit\":\"X-N\",\"void\":1.5,\"basis\":\"enumerated\"}]|/votesAffected/0/void",
        "\"votesAffected\":[{\"unit\":\"X-N\",\"void\":1,\"basis\":\"guessed\"}]|/votesAffected/0/basis",
        "\"votesAffected\":[{\"unit\":\"X-9\",\"void\":1,\"basis\":\"enumerated\"}]|/votesAffected/0/unit",
        "\"sttement\":{\"en\":\"x\"}|/sttement",
      })
  void aClaimIsFiledByWhatIsSaidOnce(String more, String pointer) {
    // Given
    var field = new FieldElection(suite).counted();
    new Dispute(suite).file(field.claim(""));

    // When
    Response refused = field.count().json("citizen", "/api/v1/claims", field.claim(more));

    // Then
    isInvalidAt(refused, pointer);
  }

  @Test
  void anActorOfTheChronicleIsNamedOnce() {
    // Given
    var field = new FieldElection(suite).open();
    String entry =
        """
        {"election":"%s","date":"2026-06-08","actor":"P","actor":"Q","actorKind":"party",
         "kind":"assembly","statement":{"en":"a"},"source":"s"}
        """
            .formatted(field.code());

    // When
    Response refused = field.count().json("registrar", "/api/v1/chronicle", entry);

    // Then
    isInvalidAt(refused, "/actor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "pt-BR"})
  void aStatementIsTakenInAnyLanguageAndShown(String language) {
    // Given
    var field = new FieldElection(suite).counted();
    new Dispute(suite).file(field.claim(""));
    String text = "Une réunion " + language;
    String claim =
        field.claim("").replace("{\"en\":\"...\"}", "{\"" + language + "\":\"" + text + "\"}");

    // When
    Response filed = field.count().json("citizen", "/api/v1/claims", claim);

    // Then
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    String page = suite.anonymous().get("/claims/" + filed.jsonPath().getString("ref")).asString();
    assertThat(page).contains(text).contains("lang=\"" + language + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unti=X-N",
        "unit=X-N&unit=X",
        "at=%00",
        "unit=%FF",
        "limit=ten",
        "asOf=yesterday"
      })
  void anAddressSaysWhatItAsksFor(String query) {
    // Given
    var field = new FieldElection(suite).counted();
    String path = field.count().path("/tallies/nec/results?" + query);

    // When
    Response refused = suite.anonymous().urlEncodingEnabled(false).get(path);

    // Then
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?fbclid=abc", "?asOf=%00", "?at=%FF&x=%00"})
  void aPageDropsWhatASharedLinkCarries(String query) {
    // Given
    var field = new FieldElection(suite).counted();
    String path = "/elections/" + field.code() + query;

    // When
    Response page = suite.anonymous().urlEncodingEnabled(false).get(path);

    // Then
    assertThat(page.statusCode()).isLessThan(500);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("<h1");
  }

  @Test
  void aNameThatTurnsTheLineIsIsolatedOnThePage() {
    // Given
    var field = new FieldElection(suite);
    String units = FieldElection.UNITS.replace(",South,", ",So\u202Euth,");
    field.count().open(field.definition(), Count.utf8(units), false);
    field.count().sheets("admin", "nec", Count.utf8(FieldElection.SHEETS), false);

    // When
    String page = suite.anonymous().get("/elections/" + field.code()).asString();

    // Then
    assertThat(page).contains("So\u202Euth");
    assertThat(page.replaceAll("<bdi[^>]*>So\u202Euth</bdi>", "")).doesNotContain("So\u202Euth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems/invalid", "/problems/unknown-unit", "/problems/not-built"})
  void eachProblemIsExplained(String type) {
    String page =
        suite
            .anonymous()
            .accept(ContentType.HTML)
            .get(type)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("<h1");
    assertThat(suite.anonymous().accept(ContentType.JSON).get(type).jsonPath().getString("type"))
        .isEqualTo(type);
  }

  @Test
  void aDryRunIsTrueOrFalse() {
    // Given
    var field = new FieldElection(suite).open();

    // When
    Response refused =
        field
            .count()
            .csv("admin", false, UUID.randomUUID().toString())
            .body(Count.utf8(FieldElection.SHEETS))
            .post(field.count().path("/tallies/nec/imports?dryRun=yes"));

    // Then
    assertThat(refused.statusCode()).isEqualTo(400);
  }
}
