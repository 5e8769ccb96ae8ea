package org.scrutin.claims.chronicle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.ClaimsTopic;
import org.scrutin.claims.ClaimsTopic.PublishedFact;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.contracts.ChronicleAdded;
import org.scrutin.contracts.testing.EventSchemas;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class ChronicleTest {
  @Inject DataSource database;

  @Test
  void whoHasTheChronicleIsToldSoUntilAnActIsNew() {
    // Given
    TestElection stage = TestElection.known(database);
    add(stage, "2013-08-12", "Committee", "announcement", "announces figures");
    String tag = chronicle(stage, "").extract().header("ETag");
    chronicleSince(stage, tag).statusCode(304);
    // When
    add(stage, "2013-08-13", "Party", "call", "calls for a recount");
    // Then
    chronicleSince(stage, tag).statusCode(200).body("items", hasSize(2));
  }

  private static ValidatableResponse chronicleSince(TestElection stage, String tag) {
    return given()
        .header("If-None-Match", tag)
        .get("/api/v1/chronicle?election=" + stage.election)
        .then();
  }

  @Test
  void actsStandInTheOrderOfTheirDates() {
    // Given
    TestElection stage = TestElection.known(database);
    add(stage, "..", "Observers", "statement", "a sample, not a count");
    add(stage, "2013-08-12", "Committee", "announcement", "announces figures");
    add(stage, "2013-08-08/2013-08-12", "Party", "call", "calls for an end");
    add(stage, "2013-08-05/..", "Party", "position:reject", "rejects 100% of it");
    add(stage, "../2013-08-01", "Union", "statement", "expresses concern");
    // When
    ValidatableResponse all = chronicle(stage, "");
    // Then
    all.body(
            "items.date",
            contains("../2013-08-01", "2013-08-05/..", "2013-08-08/2013-08-12", "2013-08-12", ".."))
        .body("items[4].undated", equalTo(true))
        .body("items[3]", not(hasKey("undated")))
        .body("items[3].statement.en", equalTo("announces figures"))
        .body("items[3].statement", not(hasKey("km")))
        .body("items[3].source", equalTo("synthetic"));
    chronicle(stage, "asOf=2013-08-04").body("items.date", contains("../2013-08-01", ".."));
    chronicle(stage, "asOf=2013-08-08")
        .body(
            "items.date",
            contains("../2013-08-01", "2013-08-05/..", "2013-08-08/2013-08-12", ".."));
    chronicle(stage, "actor=party&kind=position").body("items.date", contains("2013-08-05/.."));
    chronicle(stage, "kind=call").body("items.actor", contains("Party"));
    chronicle(stage, "q=100%25").body("items.date", contains("2013-08-05/.."));
    chronicle(stage, "q=SAMPLE").body("items.actor", contains("Observers"));
    Response first = given().get("/api/v1/chronicle?limit=3&election=" + stage.election);
    String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/chronicle" + next)
        .then()
        .body("items.date", contains("2013-08-12", ".."));
  }

  @Test
  void aPageEndsWhereItsActsAreLong() {
    // Given: three of some 470,000 characters each
    TestElection stage = TestElection.known(database);
    String languages =
        IntStream.range(0, 25)
            .mapToObj(i -> "\"b%c\":\"%s\",".formatted('a' + i, "x".repeat(19_000)))
            .collect(Collectors.joining());
    for (String date : List.of("2013-08-01", "2013-08-02", "2013-08-03")) {
      post(
              TestElection.registrar(),
              body(stage.election, date, "Party", "position", "said")
                  .replace("\"en\":", languages + "\"en\":"))
          .statusCode(201);
    }
    // When
    Response first = given().get("/api/v1/chronicle?election=" + stage.election);
    // Then
    first.then().body("items.date", contains("2013-08-01", "2013-08-02"));
    String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/chronicle" + next)
        .then()
        .body("items.date", contains("2013-08-03"))
        .header("Link", (String) null);
  }

  @Test
  void anActIsToldAndHasItsPlaceInTheLog() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    Response added = add(stage, "2013-08-12", "Party", "claim", "claims it");
    // Then
    String id = added.path("id");
    given()
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("logIndex", equalTo(Integer.valueOf(id)));
    await().atMost(Duration.ofSeconds(30)).until(() -> !facts(stage).isEmpty());
    assertThat(EventSchemas.errors(ChronicleAdded.TYPE, facts(stage).getFirst().data())).isEmpty();
  }

  @Test
  void actsAroundARehearsalSaySoAndAreListedWhereItIsNamed() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    String id = add(stage, "2013-08-12", "Party", "claim", "claims it").path("id");
    // Then
    given().get("/api/v1/chronicle/" + id).then().body("test", equalTo(true));
    given()
        .get("/api/v1/chronicle?election=" + stage.election)
        .then()
        .body("items.test", contains(true));
    given().get("/api/v1/chronicle?limit=1000").then().body("items.id", not(hasItem(id)));
  }

  @Test
  void aStatementIsOfAnyLanguageAndFoundByItsWords() {
    // Given
    TestElection stage = TestElection.known(database);
    String body =
        body(stage.election, "2013-08-12", "Party", "claim", "x")
            .replace("\"en\":\"x\"", "\"fr\":\"Une réunion\",\"ar\":\"اجتماع\"");
    // When
    Response added = post(TestElection.registrar(), body).statusCode(201).extract().response();
    // Then
    given()
        .get(added.header("Location"))
        .then()
        .body("statement.fr", equalTo("Une réunion"))
        .body("statement.ar", equalTo("اجتماع"));
    for (String word : List.of("RÉUNION", "اجتماع")) {
      given()
          .queryParam("q", word)
          .get("/api/v1/chronicle?election=" + stage.election)
          .then()
          .body("items.id", contains(added.<String>path("id")));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> !facts(stage).isEmpty());
    assertThat(EventSchemas.errors(ChronicleAdded.TYPE, facts(stage).getFirst().data())).isEmpty();
  }

  @Test
  void aDoubledMemberIsRefusedWhereItStands() {
    TestElection stage = TestElection.known(database);
    String body = body(stage.election, "2013-08-12", "Party", "claim", "claims it");
    fault(body.replace("\"actor\":", "\"actor\":\"Q\",\"actor\":"), "/actor");
    fault(body.replace("{\"en\":", "{\"en\":\"a\",\"en\":"), "/statement/en");
    chronicle(stage, "").body("items.size()", equalTo(0));
  }

  @Test
  void queriesThatCannotBeTaken() {
    for (String query : List.of("asOf=x", "elections=s", "q=%00", "q=a&q=b", "limit=0")) {
      given()
          .urlEncodingEnabled(false)
          .get("/api/v1/chronicle?" + query)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-parameter"))
          .body("errors.parameter", contains(query.replaceFirst("=.*", "")));
    }
  }

  @Test
  void refusals() {
    TestElection stage = TestElection.known(database);
    String body = body(stage.election, "2013-08-12", "Party", "claim", "claims it");
    String observer = Tokens.of("o", "observer");
    post(null, body).statusCode(401);
    post(Tokens.of("v", "voter"), body).statusCode(403);
    post(observer, body).statusCode(422).body("errors.pointer", contains("/actorKind"));
    String ofObservers = body.replace("\"party\"", "\"observer\"");
    post(observer, ofObservers).statusCode(422).body("errors.pointer", contains("/actor"));
    String own = ofObservers.replace("\"Party\"", "\"" + Tokens.ORGANISATION + "\"");
    post(observer, own).statusCode(201);
    post(Tokens.observerOfNone("o"), own)
        .statusCode(403)
        .body("detail", containsString("for which organisation"));
    fault(body.replace("2013-08-12", "12 August"), "/date");
    fault(body.replace("\"synthetic\"", "\"\""), "/source");
    fault(body.replace("\"en\"", "\"not a tag\""), "/statement/not a tag");
    fault(body.replace("\"actor\"", "\"author\""), "/author");
    fault(body.replace("\"claim\"", "\"Claim it\""), "/kind");
    post(TestElection.registrar(), body.replace(stage.election, "s-nowhere")).statusCode(409);
    given().get("/api/v1/chronicle/999999999").then().statusCode(404);
  }

  private static void fault(String body, String pointer) {
    post(TestElection.registrar(), body).statusCode(422).body("errors.pointer", hasItem(pointer));
  }

  private static List<PublishedFact> facts(TestElection stage) {
    return ClaimsTopic.of(stage.election).stream()
        .filter(fact -> fact.type().equals(ChronicleAdded.TYPE))
        .toList();
  }

  private static Response add(
      TestElection stage, String date, String actor, String kind, String text) {
    return post(TestElection.registrar(), body(stage.election, date, actor, kind, text))
        .statusCode(201)
        .extract()
        .response();
  }

  private static String body(String election, String date, String actor, String kind, String text) {
    return """
    {"election":"%s","date":"%s","actor":"%s","actorKind":"party","kind":"%s",
     "statement":{"en":"%s"},"about":["result"],"source":"synthetic"}\
    """
        .formatted(election, date, actor, kind, text);
  }

  private static ValidatableResponse post(String token, String body) {
    return TestElection.as(token).body(body).post("/api/v1/chronicle").then();
  }

  private static ValidatableResponse chronicle(TestElection stage, String query) {
    return given()
        .urlEncodingEnabled(false)
        .get("/api/v1/chronicle?election=" + stage.election + "&" + query)
        .then()
        .statusCode(200);
  }
}
