package org.scrutin.results.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.UNITS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionJson;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.RunningRole;
import org.scrutin.results.ServiceTest;
import org.scrutin.seats.allocation.Sampler;

/**
 * In X-2 list B has 200 votes and A 100: B wins the first of two seats, the second is 100 to 100.
 */
@ServiceTest
class DrawResourceTest {
  private static final String NORTH =
      """
      X-1-1,500,300,0,10,290,200,90
      X-1-2,600,300,0,10,290,200,90
      """;
  private static final String TIED = "X-2-1,700,310,0,10,300,100,200\n";
  private static final String DOCUMENT = "sha256:" + "0f".repeat(32);
  private static final String BY_HAND =
      """
      {"method":"hand","document":"%s","lots":[{"seat":2,"lists":["B","A"],"winner":"A"}]}
      """
          .formatted(DOCUMENT);

  @Inject DataSource database;

  private String code;

  @BeforeEach
  void anElection() {
    code = electionWithTally();
  }

  @Test
  void seatsFollowADrawByHandOnceAnotherConfirmsIt() {
    // Given
    count(code, NORTH + TIED);
    seats()
        .body("lots", hasSize(1))
        .body("lots[0].unit", equalTo("X-2"))
        .body("notFinal", contains("A", "B"))
        .body("seats", equalTo(Map.of("A", 2, "B", 2)));
    // When
    int id = proposed(BY_HAND);
    // Then
    seats().body("lots", hasSize(1)).body("drawn", nullValue());
    given().get(path()).then().statusCode(200).body("items", hasSize(0));
    as("auditor", "auditor").get(path()).then().body("items[0].state", equalTo("proposed"));
    // When
    confirm("commissioner1", id).statusCode(409).body("type", equalTo("/problems/own-proposal"));
    confirm("commissioner2", id)
        .statusCode(200)
        .body("state", equalTo("confirmed"))
        .body("logIndex", equalTo(3));
    // Then
    seats()
        .body("revision", equalTo(4))
        .body("lots", nullValue())
        .body("notFinal", nullValue())
        .body("seats", equalTo(Map.of("A", 3, "B", 2)))
        .body("drawn[0].unit", equalTo("X-2"))
        .body("drawn[0].lots[0].lists", contains("A", "B"))
        .body("drawn[0].lots[0].winner", equalTo("A"))
        .body("drawn[0].document", equalTo(DOCUMENT))
        .body("drawn[0].logIndex", equalTo(3));
    given()
        .get(ELECTIONS + "/" + code + "/tallies/nec/seats?explain=true")
        .then()
        .body("constituencies[1].explanation.worksheet[1].rival.why", equalTo("lots"));
    given().get(seatsPath() + "?at=3").then().body("lots", hasSize(1)).body("drawn", nullValue());
    given().get(path()).then().body("items[0].lots[0].winner", equalTo("A"));
    confirm("commissioner2", id).statusCode(409).body("type", equalTo("/problems/proposal-closed"));
    propose(BY_HAND).statusCode(409).body("type", equalTo("/problems/no-open-lots"));
  }

  @Test
  void aDrawIsForTheSameTieAlone() {
    // Given
    count(code, NORTH + TIED);
    confirm("commissioner2", proposed(BY_HAND)).statusCode(200);
    // When
    count(code, "X-2-1,700,311,0,10,301,100,201\n");
    // Then
    seats().body("seats.B", equalTo(3)).body("drawn", nullValue()).body("lots", nullValue());
    // When
    count(code, TIED);
    // Then
    seats().body("seats.A", equalTo(3)).body("drawn", hasSize(1));
  }

  @Test
  void aDrawIsRefusedWhileVotesAreMissingThatDecideIt() {
    // Given
    count(code, TIED);
    seats().body("lots", hasSize(1));
    // When
    ValidatableResponse answer = propose(BY_HAND);
    // Then
    answer
        .statusCode(409)
        .body("type", equalTo("/problems/no-open-lots"))
        .body("detail", containsString("awaited"));
  }

  @Test
  void votesThatChangedBeforeTheConfirmationMakeItAnother() {
    // Given
    count(code, NORTH + TIED);
    int id = proposed(BY_HAND);
    count(code, "X-2-1,700,310,0,10,300,101,199\n");
    // When
    ValidatableResponse answer = confirm("commissioner2", id);
    // Then
    answer.statusCode(409).body("type", equalTo("/problems/no-open-lots"));
    seats().body("revision", equalTo(4)).body("seats.A", equalTo(3));
  }

  @Test
  void aDrawByHandNamesTheLotsThatAreOpen() {
    // Given
    count(code, NORTH + TIED);
    // Then
    propose(BY_HAND.replace("\"seat\":2", "\"seat\":1"))
        .statusCode(422)
        .body("errors.pointer", contains("/lots/0/seat"));
    propose(BY_HAND.replace("\"B\",\"A\"", "\"B\",\"C\""))
        .statusCode(422)
        .body("errors.pointer", contains("/lots/0/lists"));
    propose(BY_HAND.replace("\"winner\":\"A\"", "\"winner\":\"C\""))
        .statusCode(422)
        .body("errors.pointer", contains("/lots/0/winner"));
    propose(BY_HAND.replace("lists", "units"))
        .statusCode(422)
        .body("errors.pointer", hasItems("/lots/0/lists", "/lots/0/units"));
    propose("{\"method\":\"hand\",\"seed\":\"1\"}")
        .statusCode(422)
        .body("errors.pointer", contains("/lots", "/document", "/seed"));
    propose(BY_HAND.replace("hand", "seed"))
        .statusCode(422)
        .body("errors.pointer", contains("/lots", "/document", "/seed"));
    propose(BY_HAND.replace(DOCUMENT, "minutes"))
        .statusCode(422)
        .body("errors.pointer", contains("/document"));
  }

  @Test
  void aSeedIsKnownAfterItsSourceWasAnnounced() {
    // Given
    count(code, NORTH + TIED);
    String seed = "3-14-15-92-65";
    String bySeed = "{\"method\":\"seed\",\"seed\":\"" + seed + "\"}";
    propose(bySeed).statusCode(409).body("type", equalTo("/problems/seed-not-known"));
    announce(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1)).statusCode(422);
    announce(OffsetDateTime.now(ZoneOffset.UTC).plusYears(2)).statusCode(422);
    announce(OffsetDateTime.now(ZoneOffset.UTC).plusDays(1)).statusCode(201);
    propose(bySeed).statusCode(409).body("type", equalTo("/problems/seed-not-known"));
    // When
    announce(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1))
        .statusCode(201)
        .body("tied", contains("A", "B"))
        .body("logIndex", equalTo(4));
    // Then
    seats().body("lots[0].announced.source", equalTo("Synthetic lottery"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> propose(bySeed).extract().statusCode() == 201);
    announce(OffsetDateTime.now(ZoneOffset.UTC).plusDays(1))
        .statusCode(409)
        .body("type", equalTo("/problems/seed-known"));
    int id = as("commissioner1", "commissioner").get(path()).then().extract().path("items[0].id");
    confirm("commissioner2", id).statusCode(200);
    String winner = List.of("A", "B").get((int) new Sampler(seed, 2).number(1) - 1);
    seats()
        .body("drawn[0].lots[0].winner", equalTo(winner))
        .body("drawn[0].seed", equalTo(seed))
        .body("drawn[0].source", equalTo("Synthetic lottery"));
    given()
        .get(path() + "/announcement")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].logIndex", equalTo(4));
  }

  @Test
  void aPlaceWithoutLotsHasNoneToDraw() {
    // Given
    count(code, NORTH + TIED);
    // Then
    post("X-1", "", BY_HAND).statusCode(409).body("type", equalTo("/problems/no-open-lots"));
    post("X-2-1", "", BY_HAND).statusCode(404).body("type", equalTo("/problems/no-seats-in-unit"));
    post("Y", "", BY_HAND).statusCode(404).body("type", equalTo("/problems/unknown-unit"));
    confirm("commissioner2", 99_999_999)
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-proposal"));
    as("supervisor", "supervisor")
        .contentType("application/json")
        .body(BY_HAND)
        .post(path())
        .then()
        .statusCode(403);
  }

  /** 600 to 300 for five seats: the fifth is 50 to 50. */
  @Test
  void theWholeDrawsWhereItGivesAllSeats() {
    // Given
    code = newCode("x");
    admin()
        .contentType("application/json")
        .body(
            electionJson(code)
                .replace("'level':'constituency'".replace('\'', '"'), "\"level\":\"national\""))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    putUnits(code, UNITS).then().statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    count(code, NORTH + "X-2-1,700,330,0,10,320,200,120\n");
    seats().body("lots[0].unit", equalTo("X")).body("lots[0].seat", equalTo(5));
    // When
    int id =
        post("X", "", BY_HAND.replace("\"seat\":2", "\"seat\":5"))
            .statusCode(201)
            .extract()
            .path("id");
    as("commissioner2", "commissioner")
        .post(seatsPath() + "/X/draw/" + id + "/confirmation")
        .then()
        .statusCode(200);
    // Then
    seats().body("seats.A", equalTo(4)).body("drawn[0].unit", equalTo("X"));
  }

  /** Two who confirm at once: one leaf. */
  @Test
  void twoWhoConfirmAtOnceRecordItOnce() {
    // Given
    count(code, NORTH + TIED);
    int id = proposed(BY_HAND);
    // When
    List<Integer> answers =
        IntStream.of(2, 3)
            .parallel()
            .mapToObj(n -> confirm("commissioner" + n, id).extract().statusCode())
            .sorted()
            .toList();
    // Then
    assertThat(answers).containsExactly(200, 409);
    seats().body("revision", equalTo(4)).body("drawn", hasSize(1));
  }

  @Test
  void nobodyTakesADrawBack() {
    // Given
    count(code, NORTH + TIED);
    int id = proposed(BY_HAND);
    confirm("commissioner2", id).statusCode(200);
    // Then
    new RunningRole(database)
        .takesNothingBack(
            "update draw set confirmed_by = 'x', confirmed_at = now(), index = 0 where id = " + id);
  }

  private ValidatableResponse seats() {
    return given().get(seatsPath()).then().statusCode(200);
  }

  private String seatsPath() {
    return ELECTIONS + "/" + code + "/tallies/nec/seats";
  }

  private String path() {
    return seatsPath() + "/X-2/draw";
  }

  private int proposed(String body) {
    return propose(body).statusCode(201).extract().path("id");
  }

  private ValidatableResponse propose(String body) {
    return post("X-2", "", body);
  }

  private ValidatableResponse announce(OffsetDateTime at) {
    return post(
        "X-2", "/announcement", "{\"source\":\"Synthetic lottery\",\"at\":\"%s\"}".formatted(at));
  }

  private ValidatableResponse confirm(String person, int id) {
    return as(person, "commissioner").post(path() + "/" + id + "/confirmation").then();
  }

  private ValidatableResponse post(String unit, String below, String body) {
    return as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(body)
        .post(seatsPath() + "/" + unit + "/draw" + below)
        .then();
  }
}
