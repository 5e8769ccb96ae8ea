package org.scrutin.results.election;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.defineElection;
import static org.scrutin.results.ElectionApi.electionJson;
import static org.scrutin.results.ElectionApi.newCode;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

@ServiceTest
class ElectionsTest {

  @Test
  void anElectionThatIsDefinedCanBeRead() {
    // Given
    String code = newCode("x");

    // When
    define(admin(), electionJson(code))
        .statusCode(201)
        .header("Location", containsString("/api/v1/elections/" + code));

    // Then
    given()
        .get(ELECTIONS + "/" + code)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("code", equalTo(code))
        .body("lists[1].name.pt", equalTo("Lista B"))
        .body("allocation.thresholds[0].share", equalTo("3/100"))
        .body("test", equalTo(false))
        .body("units", equalTo(0))
        .body("logSize", equalTo(1))
        .body("tallies.size()", equalTo(0));
    given()
        .queryParam("limit", 1000)
        .get(ELECTIONS)
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
  }

  @Test
  void aPageOfElectionsEndsWhereTheirDefinitionsAreLong() {
    // Given: names of 300,000 characters each
    String prefix = newCode("long");
    for (int i = 1; i <= 4; i++) {
      StringBuilder lists = new StringBuilder();
      for (int list = 0; list < 300; list++) {
        lists.append(
            ",{\"code\":\"L%d\",\"name\":{\"en\":\"%s\"},\"kind\":\"party\"}"
                .formatted(list, "SYNTHETIC ".repeat(95)));
      }
      String body = electionJson(prefix + "-" + i);
      define(admin(), body.substring(0, body.lastIndexOf(']')) + lists + "]}").statusCode(201);
    }

    // When
    List<Response> pages = new ArrayList<>();
    Optional<String> next = Optional.of(ELECTIONS + "?limit=1000");
    while (next.isPresent()) {
      Response page = given().urlEncodingEnabled(false).get(next.get());
      pages.add(page);
      next =
          Optional.ofNullable(page.header("Link"))
              .map(link -> link.replaceAll("<(.*)>.*", ELECTIONS + "$1"));
    }

    // Then
    assertThat(pages.size()).isGreaterThan(1);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.asString().length()).isLessThan(1_200_000));
    assertThat(pages.stream().flatMap(page -> page.jsonPath().getList("items.code").stream()))
        .contains(prefix + "-1", prefix + "-2", prefix + "-3", prefix + "-4")
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameCodeAgainIsRefused() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = define(admin(), electionJson(code));

    // Then
    answer.statusCode(409).body("type", equalTo("/problems/election-exists"));
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswer() {
    // Given
    String code = newCode("x");
    String key = UUID.randomUUID().toString();
    RequestSpecification first = keyed(key).body(electionJson(code));
    first.post(ELECTIONS).then().statusCode(201);

    // When
    ValidatableResponse second = keyed(key).body(electionJson(code)).post(ELECTIONS).then();

    // Then
    second.statusCode(201).body("code", equalTo(code));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    // Given
    String faulty =
        electionJson(newCode("x"))
            .replace("\"code\":\"B\"", "\"code\":\"-\"")
            .replace("2024-03-10", "yesterday")
            .replace("3/100", "0.03")
            .replace("\"seats\"", "\"seat\"")
            .replace("\"blank\"", "\"blnk\"");

    // When
    ValidatableResponse answer = define(admin(), faulty);

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lists/1/code",
                "/date",
                "/allocation/thresholds/0/share",
                "/seats",
                "/seat",
                "/blank",
                "/blnk"));
  }

  @Test
  void whatMustHoldTogetherIsNamedAtOnce() {
    // Given
    String faulty =
        electionJson(newCode("x"))
            .replace("\"code\":\"B\"", "\"code\":\"a\"")
            .replace("Europe/Lisbon", "Europe/Atlantis")
            .replace("3/100", "3/0")
            .replace("\"majority\":3", "\"majority\":6");

    // When
    ValidatableResponse answer = define(admin(), faulty);

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lists/1/code", "/timezone", "/allocation/thresholds/0/share", "/majority"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seats\":5 | \"seats\":5,\"seats\":7 | /seats",
        "\"method\":\"dhondt\" | \"method\":\"dhondt\",\"method\":\"sainte-lague\" |"
            + " /allocation/method",
        "\"en\":\"Synthetic\" | \"en\":\"Synthetic\",\"en\":\"Other\" | /name/en",
      })
  void aMemberThatStandsThereTwiceIsRefused(String stated, String doubled, String pointer) {
    // Given
    String code = newCode("x");

    // When
    ValidatableResponse answer = define(admin(), electionJson(code).replace(stated, doubled));

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors[0].pointer", equalTo(pointer));
    given().get(ELECTIONS + "/" + code).then().statusCode(404);
  }

  @Test
  void namesAreTakenInAnyLanguage() {
    // Given
    String code = newCode("x");
    String names = "{\"fr\":\"Une \u00e9lection\",\"ar\":\"\u0627\u0646\u062a\u062e\u0627\u0628\"}";

    // When
    ValidatableResponse answer =
        define(admin(), electionJson(code).replace("{\"en\":\"Synthetic\"}", names));

    // Then
    answer.statusCode(201).body("name.fr", equalTo("Une \u00e9lection"));
  }

  @Test
  void aRuleThatCannotBeComputedIsRefusedByName() {
    // Given
    String other = electionJson(newCode("x")).replace("dhondt", "borda");

    // When
    ValidatableResponse answer = define(admin(), other);

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/unsupported-rule"))
        .body("errors.pointer", contains("/allocation/method"))
        .body("detail", containsString("borda"));
  }

  @Test
  void anElectionFollowsOnlyOneThatIsDefined() {
    // Given
    String orphan =
        electionJson(newCode("x")).replace("\"seats\"", "\"follows\":\"nowhere-1900\",\"seats\"");

    // When
    ValidatableResponse answer = define(admin(), orphan);

    // Then
    answer.statusCode(422).body("errors.pointer", contains("/follows"));
  }

  @Test
  void onlyAnAdministratorDefines() {
    // Given
    String json = electionJson(newCode("x"));

    // When
    ValidatableResponse answer = define(as("clerk1", "clerk"), json);

    // Then
    answer.statusCode(403);
  }

  @Test
  void anUnchangedElectionIsNotSentAgain() {
    // Given
    String code = defineElection();
    String tag = given().get(ELECTIONS + "/" + code).header("ETag");

    // When
    ValidatableResponse answer =
        given().header("If-None-Match", tag).get(ELECTIONS + "/" + code).then();

    // Then
    answer.statusCode(304);
  }

  @Test
  void anUnknownElectionIsAProblem() {
    // Given
    String code = "never-defined";

    // When
    ValidatableResponse answer = given().get(ELECTIONS + "/" + code).then();

    // Then
    answer.statusCode(404).body("type", equalTo("/problems/unknown-election"));
  }

  private static RequestSpecification keyed(String key) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("admin", "admin"))
        .header("Idempotency-Key", key)
        .contentType("application/json");
  }

  private static ValidatableResponse define(RequestSpecification as, String json) {
    return as.contentType("application/json").body(json).post(ELECTIONS).then();
  }
}
