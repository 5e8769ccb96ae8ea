package org.scrutin.claims.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.ClaimsTopic;
import org.scrutin.claims.ClaimsTopic.PublishedFact;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimDecided;
import org.scrutin.contracts.ClaimFiled;
import org.scrutin.contracts.ClaimWithdrawn;
import org.scrutin.contracts.testing.EventSchemas;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class EntriesTest {
  private static final String ADMIT = "{\"type\":\"admitted\",\"reasons\":\"it is in time\"}";
  private static final String OPEN = "{\"type\":\"investigation-opened\",\"by\":\"Committee\"}";
  private static final String CLOSE = "{\"type\":\"investigation-closed\"}";
  private static final String DECIDE =
      "{\"type\":\"decided\",\"outcome\":\"partly-upheld\",\"reasons\":\"so\","
          + "\"remedies\":[{\"kind\":\"recount\",\"units\":[\"X-1\"]}]}";

  @Inject DataSource database;

  @Test
  void aClaimGoesItsWayAndTellsOfIt() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref =
        stage.file(
            null,
            stage.complaint(
                "\"annul\":[{\"unit\":\"X-1\"}],\"votesAffected\":"
                    + "[{\"unit\":\"X\",\"excluded\":5,\"basis\":\"enumerated\"}],"));
    String registrar = TestElection.registrar();
    TestElection.enter(registrar, ref, ADMIT)
        .statusCode(201)
        .body("sequence", equalTo(2))
        .body("state", equalTo("admitted"))
        .body("role", equalTo("registrar"));
    TestElection.enter(registrar, ref, OPEN).statusCode(201).body("by", equalTo("Committee"));
    TestElection.enter(registrar, ref, CLOSE).statusCode(201);
    // When
    ValidatableResponse decided = TestElection.enter(TestElection.adjudicator(), ref, DECIDE);
    // Then
    decided
        .statusCode(201)
        .body("outcome", equalTo("partly-upheld"))
        .body("by", equalTo(TestElection.COMMITTEE))
        .body("decidedByRespondent", equalTo(true))
        .body("remedies[0].kind", equalTo("recount"));
    given()
        .get("/api/v1/claims/" + ref)
        .then()
        .body("state", equalTo("decided"))
        .body("decision.outcome", equalTo("partly-upheld"));
    given()
        .get("/api/v1/claims/" + ref + "/docket")
        .then()
        .body(
            "items.type",
            contains(
                "filed", "admitted", "investigation-opened", "investigation-closed", "decided"))
        .body("items.sequence", contains(1, 2, 3, 4, 5));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ClaimsTopic.of(ref)).hasSize(3));
    List<PublishedFact> facts = ClaimsTopic.of(ref);
    assertThat(facts).extracting(PublishedFact::version).containsExactly(1L, 2L, 3L);
    assertThat(facts)
        .extracting(PublishedFact::type)
        .containsExactly(ClaimFiled.TYPE, ClaimAdmitted.TYPE, ClaimDecided.TYPE);
    facts.forEach(t -> assertThat(EventSchemas.errors(t.type(), t.data())).isEmpty());
    JsonNode admitted = facts.get(1).data();
    assertThat(admitted.at("/annul/0/unit").asText()).isEqualTo("X-1");
    assertThat(admitted.at("/votesAffected/0/excluded").asInt()).isEqualTo(5);
    assertThat(admitted.at("/filedBy/name").asText()).isEqualTo("anonymous");
  }

  @Test
  void anAdmissionMayRestateTheScope() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref =
        stage.file(
            null,
            stage
                .complaint(
                    "\"votesAffected\":[{\"unit\":\"X\",\"void\":9,\"basis\":\"enumerated\"}],")
                .replace("\"tally\":\"nec\",", ""));
    String restated =
        "{\"type\":\"admitted\",\"reasons\":\"for a part\",\"decidedBy\":\"Council\","
            + "\"target\":{\"units\":[\"X-2\"]}}";
    // When
    TestElection.enter(TestElection.registrar(), ref, restated).statusCode(201);
    // Then
    given()
        .get("/api/v1/claims/" + ref)
        .then()
        .body("units", contains("X"))
        .body("target.units", contains("X"))
        .body("target.tally", nullValue())
        .body("votesAffected[0].void", equalTo(9))
        .body("admitted.target.units", contains("X-2"))
        .body("admitted.target.tally", equalTo("nec"))
        .body("admitted.votesAffected[0].void", equalTo(9))
        .body("admitted.reasons", equalTo("for a part"))
        .body("decidedBy", equalTo("Council"))
        .body("decidedByRespondent", equalTo(false));
    given()
        .get("/api/v1/claims/" + ref + "/docket")
        .then()
        .body("items[0].target.units", contains("X"))
        .body("items[0].votesAffected[0].void", equalTo(9))
        .body("items[1].target.units", contains("X-2"));
    given()
        .get("/api/v1/claims?election=" + stage.election)
        .then()
        .body("items[0].target.units", contains("X"))
        .body("items[0].admitted.target.units", contains("X-2"));
    String path = "/api/v1/claims?election=" + stage.election + "&unit=";
    given().get(path + "X-2").then().body("items.ref", contains(ref));
    given().get(path + "X").then().body("items.ref", contains(ref));
    given().get(path + "X-1").then().body("items.size()", equalTo(0));
    TestElection.enter(
            TestElection.registrar(),
            stage.file(null, stage.complaint()),
            restated.replace("X-2", "Q"))
        .statusCode(422)
        .body("errors.pointer", contains("/target/units/0"));
  }

  @Test
  void whatIsNotNextIsRefusedAndSaysWhatIs() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    // When
    ValidatableResponse answer = TestElection.enter(TestElection.adjudicator(), ref, DECIDE);
    // Then
    answer
        .statusCode(409)
        .body("type", equalTo("/problems/not-now"))
        .body("state", equalTo("filed"))
        .body("possible", containsInAnyOrder("admitted", "inadmissible", "withdrawn"));
    TestElection.enter(
            TestElection.registrar(), ref, "{\"type\":\"inadmissible\",\"reasons\":\"too late\"}")
        .statusCode(201);
    TestElection.enter(TestElection.registrar(), ref, ADMIT).statusCode(409);
  }

  @Test
  void eachActHasItsRole() {
    // Given
    TestElection stage = TestElection.known(database);
    String agent = Tokens.agent("a", stage.election + "/ONE");
    String ref = stage.file(agent, stage.complaint());
    String withdraw = "{\"type\":\"withdrawn\"}";
    // When
    TestElection.enter(null, ref, ADMIT).statusCode(401);
    TestElection.enter(Tokens.of("root", "admin"), ref, ADMIT).statusCode(403);
    TestElection.enter(TestElection.adjudicator(), ref, ADMIT).statusCode(403);
    TestElection.enter(Tokens.agent("b", stage.election + "/TWO"), ref, withdraw).statusCode(403);
    TestElection.enter(TestElection.registrar(), ref, withdraw).statusCode(403);
    TestElection.enter(TestElection.registrar(), ref, ADMIT).statusCode(201);
    TestElection.enter(TestElection.registrar(), ref, DECIDE).statusCode(403);
    TestElection.enter(Tokens.agent("c", stage.election + "/one"), ref, withdraw).statusCode(201);
    // Then
    given().get("/api/v1/claims/" + ref).then().body("state", equalTo("withdrawn"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ClaimsTopic.of(ref))
                    .last()
                    .matches(t -> t.type().equals(ClaimWithdrawn.TYPE))
                    .matches(t -> EventSchemas.errors(t.type(), t.data()).isEmpty()));
  }

  @Test
  void nobodyWithdrawsWhatIsAnonymousOrAnothers() {
    TestElection stage = TestElection.known(database);
    String voter = Tokens.of("v1", "voter");
    String ref = stage.file(voter, stage.complaint());
    String withdraw = "{\"type\":\"withdrawn\"}";
    TestElection.enter(Tokens.of("v2", "voter"), ref, withdraw).statusCode(403);
    TestElection.enter(voter, stage.file(null, stage.complaint()), withdraw).statusCode(403);
    TestElection.enter(voter, ref, withdraw).statusCode(201).body("role", equalTo("voter"));
  }

  @Test
  void theRegistryRecordsTheWithdrawalOfAPaperClaimAlone() {
    // Given
    TestElection stage = TestElection.known(database);
    String onPaper = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    // When
    for (String ref :
        List.of(
            stage.file(Tokens.of("v1", "voter"), stage.complaint()),
            stage.file(null, stage.complaint()),
            stage.file(Tokens.agent("a", stage.election + "/ONE"), stage.complaint()))) {
      for (String act : List.of("withdrawn", "withdrawal-recorded", "withdrawal-confirmed")) {
        TestElection.enter(TestElection.registrar(), ref, TestElection.onPaper(act))
            .statusCode(403)
            .body("type", equalTo("/problems/forbidden"));
      }
      given().get("/api/v1/claims/" + ref).then().body("state", equalTo("filed"));
    }
    // Then
    TestElection.enter(TestElection.registrar(), onPaper, TestElection.onPaper("withdrawn"))
        .statusCode(403);
    TestElection.enter(
            Tokens.of("v1", "voter"), onPaper, TestElection.onPaper("withdrawal-recorded"))
        .statusCode(403);
    TestElection.enter(
            TestElection.registrar(), onPaper, TestElection.onPaper("withdrawal-recorded"))
        .statusCode(201);
  }

  @Test
  void anotherRegistrarConfirmsARecordedWithdrawal() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    String confirmed = "{\"type\":\"withdrawal-confirmed\"}";
    String other = Tokens.of("other-registrar", "registrar");
    TestElection.enter(other, ref, confirmed).statusCode(409);
    TestElection.enter(other, ref, "{\"type\":\"withdrawal-recorded\"}")
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/actedAt", "/source"));
    // When
    TestElection.enter(TestElection.registrar(), ref, TestElection.onPaper("withdrawal-recorded"))
        .statusCode(201)
        .body("state", equalTo("filed"));
    // Then
    given().get("/api/v1/claims/" + ref).then().body("state", equalTo("filed"));
    TestElection.enter(TestElection.registrar(), ref, confirmed)
        .statusCode(403)
        .body("type", equalTo("/problems/same-person"));
    TestElection.enter(other, ref, TestElection.onPaper("withdrawal-confirmed"))
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/actedAt", "/source"));
    TestElection.enter(other, ref, confirmed)
        .statusCode(201)
        .body("state", equalTo("withdrawn"))
        .body("actedAt", equalTo("2013-08-13T09:00:00+07:00"))
        .body("source", equalTo("synthetic"));
    given().get("/api/v1/claims/" + ref).then().body("state", equalTo("withdrawn"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ClaimsTopic.of(ref))
                    .last()
                    .matches(t -> t.type().equals(ClaimWithdrawn.TYPE)));
  }

  @Test
  void whoFiledDoesNotDecide() {
    // Given
    TestElection stage = TestElection.known(database);
    String both = Tokens.of("filing-adjudicator", "voter", "adjudicator");
    String ref = stage.file(both, stage.complaint());
    TestElection.enter(TestElection.registrar(), ref, ADMIT).statusCode(201);
    // When
    ValidatableResponse answer = TestElection.enter(both, ref, DECIDE);
    // Then
    answer.statusCode(403).body("type", equalTo("/problems/same-person"));
    TestElection.enter(TestElection.adjudicator(), ref, DECIDE).statusCode(201);
  }

  @Test
  void whoAdmittedDoesNotDecide() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String both = Tokens.of("two-hats", "registrar", "adjudicator");
    TestElection.enter(both, ref, ADMIT).statusCode(201);
    // When
    ValidatableResponse answer = TestElection.enter(both, ref, DECIDE);
    // Then
    answer.statusCode(403).body("type", equalTo("/problems/same-person"));
    TestElection.enter(TestElection.adjudicator(), ref, DECIDE).statusCode(201);
  }

  @Test
  void anEntryThatLacksSomethingNamesIt() {
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String registrar = TestElection.registrar();
    refused(registrar, ref, "{}", "/type");
    refused(registrar, ref, "{\"type\":\"filed\"}", "/type");
    refused(registrar, ref, "{\"type\":\"admitted\"}", "/reasons");
    refused(
        registrar, ref, "{\"type\":\"admitted\",\"reasons\":\"r\",\"outcome\":\"x\"}", "/outcome");
    refused(
        registrar,
        ref,
        "{\"type\":\"admitted\",\"reasons\":\"r\",\"outcome\":\"upheld\"}",
        "/outcome");
    refused(
        registrar,
        ref,
        "{\"type\":\"admitted\",\"reasons\":\"r\",\"actedAt\":\"2013-08-12T09:00:00+07:00\"}",
        "/source");
    refused(
        registrar,
        ref,
        "{\"type\":\"admitted\",\"reasons\":\"r\",\"source\":\"s\",\"actedAt\":"
            + "\"2013-08-12T09:00:00+07:00\"}",
        "/actedAt");
    refused(
        registrar,
        ref,
        "{\"type\":\"admitted\",\"reasons\":\"r\",\"source\":\"s\",\"actedAt\":"
            + "\"2999-08-12T09:00:00+07:00\"}",
        "/actedAt");
    TestElection.enter(registrar, ref, ADMIT).statusCode(201);
    refused(
        TestElection.adjudicator(), ref, "{\"type\":\"decided\",\"reasons\":\"r\"}", "/outcome");
    refused(
        TestElection.adjudicator(), ref, DECIDE.replace("partly-upheld", "dismissed"), "/remedies");
    TestElection.enter(registrar, "S-NONE-0001", ADMIT).statusCode(404);
  }

  private static void refused(String token, String ref, String body, String pointer) {
    TestElection.enter(token, ref, body).statusCode(422).body("errors.pointer", contains(pointer));
  }
}
