package org.scrutin.claims.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.claims.ClaimsTopic;
import org.scrutin.claims.ClaimsTopic.PublishedFact;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.contracts.ClaimFiled;
import org.scrutin.contracts.DocketAdvanced;
import org.scrutin.contracts.UnitsDefined.UnitDefined;
import org.scrutin.contracts.testing.EventSchemas;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class FilingTest {
  @Inject DataSource database;

  @Test
  void anybodyFilesWithoutSigningIn() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    ValidatableResponse answer = file(null, stage.complaint());
    // Then
    answer
        .statusCode(201)
        .header("Location", equalTo("/api/v1/claims/" + stage.ref(1)))
        .body("ref", equalTo(stage.ref(1)))
        .body("state", equalTo("filed"))
        .body("kind", equalTo("complaint"))
        .body("units", contains("X"))
        .body("groundName.en", equalTo("Names missing from the voter list"))
        .body("groundName", hasKey("km"))
        .body("respondent", equalTo(TestElection.COMMITTEE))
        .body("decidedBy", equalTo(TestElection.COMMITTEE))
        .body("decidedByRespondent", equalTo(true))
        .body("filedBy.kind", equalTo("voter"))
        .body("filedBy.name", equalTo("anonymous"))
        .body("statement.en", equalTo("alleges that names are missing"))
        .body("$", not(hasKey("materiality")))
        .body("$", not(hasKey("receivedAt")))
        .body("$", not(hasKey("claimed")));
  }

  @Test
  void aVoterIsAnotherPseudonymEachTime() {
    // Given
    TestElection stage = TestElection.known(database);
    String voter = Tokens.of("Chan Dara", "voter");
    // When
    String first = file(voter, stage.complaint()).statusCode(201).extract().path("filedBy.name");
    String second = file(voter, stage.complaint()).statusCode(201).extract().path("filedBy.name");
    // Then
    assertThat(first).matches("voter-[0-9a-f]{12}").isNotEqualTo(second);
    assertThat(stage.query("select body from docket_leaf where body like '%Chan Dara%'")).isEmpty();
    assertThat(stage.query("select data from outbox where data like '%Chan Dara%'")).isEmpty();
  }

  @Test
  void anAgentFilesAsTheList() {
    // Given
    TestElection stage = TestElection.known(database);
    String rival =
        stage
            .complaint(
                "\"claimed\":{\"seats\":{\"ONE\":4,\"TWO\":6},\"constituencies\":"
                    + "[{\"unit\":\"X-1\",\"seats\":{\"TWO\":3}}]},\"relief\":[\"recount\"],")
            .replace("\"complaint\"", "\"rival-result\"");
    // When
    ValidatableResponse answer = file(Tokens.agent("a", stage.election + "/two"), rival);
    // Then
    answer
        .statusCode(201)
        .body("kind", equalTo("rival-result"))
        .body("filedBy.kind", equalTo("party"))
        .body("filedBy.name", equalTo("បញ្ជីពីរ"))
        .body("claimed.seats.TWO", equalTo(6))
        .body("claimed.constituencies[0].unit", equalTo("X-1"))
        .body("claimed.constituencies[0].seats.TWO", equalTo(3))
        .body("relief", contains("recount"));
  }

  @Test
  void anAgentOfAListThatIsNotThereIsRefused() {
    TestElection stage = TestElection.known(database);
    file(Tokens.agent("a", stage.election + "/THREE"), stage.complaint()).statusCode(403);
  }

  @Test
  void aRegistrarEntersWhatCameEarlier() {
    // Given
    TestElection stage = TestElection.known(database);
    String body =
        stage.complaint(
            """
            "receivedAt":"2013-08-12T09:00:00+07:00","source":"a newspaper of that day",
            "filedBy":{"kind":"party","name":"List One"},"decidedBy":"Council",
            "votesAffected":[{"unit":"X","excluded":1300000,"basis":"estimated",
              "method":"survey","low":1200000,"high":1300000}],\
            """);
    // When
    ValidatableResponse answer = file(TestElection.registrar(), body);
    // Then
    answer
        .statusCode(201)
        .body("receivedAt", equalTo("2013-08-12T09:00:00+07:00"))
        .body("source", equalTo("a newspaper of that day"))
        .body("filedBy.name", equalTo("List One"))
        .body("decidedBy", equalTo("Council"))
        .body("decidedByRespondent", equalTo(false))
        .body("votesAffected[0].excluded", equalTo(1300000))
        .body("votesAffected[0].basis", equalTo("estimated"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"extra\":1, | /extra",
        "\"receivedAt\":\"2013-08-12T09:00:00+07:00\", | /receivedAt",
        "\"source\":\"s\", | /source",
        "\"filedBy\":{\"kind\":\"party\",\"name\":\"P\"}, | /filedBy",
        "\"decidedBy\":\"me\", | /decidedBy",
        "\"votesAffected\":[{\"unit\":\"X\",\"excluded\":1}], | /votesAffected/0/basis",
        "\"votesAffected\":[{\"unit\":\"X\",\"basis\":\"estimated\"}],"
            + " | /votesAffected/0/excluded",
        "\"votesAffected\":[{\"unit\":\"X\",\"void\":-1,\"basis\":\"estimated\"}],"
            + " | /votesAffected/0/void",
        "\"votesAffected\":[{\"unit\":\"X\",\"void\":1,\"list\":\"ZZ\",\"basis\":\"estimated\"}],"
            + " | /votesAffected/0/list",
        "\"votesAffected\":[{\"unit\":\"Q\",\"void\":1,\"basis\":\"estimated\"}],"
            + " | /votesAffected/0/unit",
        "\"votesAffected\":[{\"unit\":\"X\",\"excluded\":1000000000001,\"basis\":\"estimated\"}],"
            + " | /votesAffected/0/excluded",
        "\"votesAffected\":[{\"unit\":\"X-1\",\"void\":1,\"basis\":\"estimated\"},"
            + "{\"unit\":\"X\",\"void\":1,\"basis\":\"estimated\"}], | /votesAffected/0/unit",
        "\"annul\":[{\"unit\":\"X\"},{\"unit\":\"X-1\"}], | /annul/1/unit",
        "\"annul\":[{\"unit\":\"Q\"}], | /annul/0/unit",
        "\"claimed\":{\"seats\":{\"ZZ\":1}}, | /claimed/seats/ZZ",
        "\"claimed\":{\"seats\":{\"ONE\":11}}, | /claimed/seats",
        "\"claimed\":{}, | /claimed",
        "\"relief\":[\"Give me\"], | /relief/0",
      })
  void aFaultNamesItsPlace(String more, String pointer) {
    TestElection stage = TestElection.known(database);
    file(null, stage.complaint(more))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", hasItem(pointer));
    assertThat(stage.query("select ref from claim where election = '" + stage.election + "'"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ground\":\"voter-list/missing\" | \"ground\":\"fraud\" | /ground",
        "\"kind\":\"complaint\" | \"kind\":\"rival-result\" | /claimed",
        "\"kind\":\"complaint\" | \"kind\":3 | /kind",
        "\"units\":[\"X\"] | \"units\":[] | /target/units",
        "\"units\":[\"X\"] | \"units\":[\"X\",\"X\"] | /target/units/1",
        "\"units\":[\"X\"] | \"units\":[\"Q\"] | /target/units/0",
        "[\"registered\"] | [\"shoe size\"] | /target/figures/0",
        "\"tally\":\"nec\" | \"at\":\"3\" | /target/tally",
        "\"en\":\"alleges that names are missing\" | \"not a tag\":\"x\" | /statement/not a tag",
        "\"en\":\"alleges that names are missing\" | \"en\":\" \" | /statement/en",
      })
  void aWrongMemberIsNamed(String right, String wrong, String pointer) {
    TestElection stage = TestElection.known(database);
    file(null, stage.complaint().replace(right, wrong))
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void whatWouldBeTooLargeToPublishIsRefusedAndNothingIsKept() {
    // Given: as much as a body may have, which the fact of its admission would say
    TestElection stage = TestElection.unknown(database);
    stage.define();
    UnitDefined[] units = new UnitDefined[700];
    Arrays.setAll(units, i -> TestElection.unit("X-" + i, i == 0 ? null : "X-0"));
    stage.units(2, units);
    String votes =
        IntStream.range(1, units.length)
            .mapToObj(
                i ->
                    "{\"unit\":\"X-%d\",\"void\":1,\"basis\":\"estimated\",\"method\":\"%s\"}"
                        .formatted(i, "ក".repeat(450)))
            .collect(Collectors.joining(","));
    String body =
        stage
            .complaint("\"votesAffected\":[" + votes + "],")
            .replace("\"tally\":\"nec\",\"units\":[\"X\"]", "\"units\":[\"X-0\"]");
    // When, Then
    file(null, body)
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"))
        .body("detail", containsString("at most 900000"));
    assertThat(stage.query("select ref from claim where election = '" + stage.election + "'"))
        .isEmpty();
  }

  @Test
  void aStatementHasALimitInEachLanguage() {
    // Given
    TestElection stage = TestElection.known(database);
    String text = "alleges that names are missing";
    // When
    ValidatableResponse most = file(null, stage.complaint().replace(text, "ក".repeat(20_000)));
    ValidatableResponse more = file(null, stage.complaint().replace(text, "ក".repeat(20_001)));
    // Then
    most.statusCode(201);
    more.statusCode(422).body("errors.pointer", contains("/statement/en"));
  }

  @Test
  void aStatementIsOfAnyLanguage() {
    // Given
    TestElection stage = TestElection.known(database);
    String body =
        stage
            .complaint()
            .replace(
                "\"en\":\"alleges that names are missing\"",
                "\"fr\":\"Une réunion\",\"ar\":\"اجتماع\"");
    // When
    String ref = stage.file(null, body);
    // Then
    given()
        .get("/api/v1/claims/" + ref)
        .then()
        .body("statement.fr", equalTo("Une réunion"))
        .body("statement.ar", equalTo("اجتماع"));
    assertThat(stage.query("select body from docket_leaf where subject = '" + ref + "'"))
        .singleElement()
        .satisfies(leaf -> assertThat(EventSchemas.errors("leaf-body-entry", leaf)).isEmpty());
  }

  @Test
  void aDoubledMemberIsRefusedWhereItStands() {
    TestElection stage = TestElection.known(database);
    file(null, stage.complaint("\"claimed\":{\"seats\":{\"ONE\":1,\"ONE\":5}},"))
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", contains("/claimed/seats/ONE"));
  }

  @Test
  void everyUnknownMemberIsTold() {
    TestElection stage = TestElection.known(database);
    file(null, stage.complaint("\"one\":1,\"two\":{\"deep\":[]},").replace("\"units\"", "\"unit\""))
        .statusCode(422)
        .body(
            "errors.pointer", containsInAnyOrder("/one", "/two", "/target/unit", "/target/units"));
  }

  @Test
  void aUnitIsFoundInAnyFormOfUnicode() {
    // Given
    TestElection stage = TestElection.known(database);
    stage.units(4, TestElection.unit("X-B\u00f4", "X"));
    // When
    String ref = stage.file(null, stage.complaint().replace("[\"X\"]", "[\"X-Bo\u0302\"]"));
    // Then
    given().get("/api/v1/claims/" + ref).then().body("units", contains("X-B\u00f4"));
    for (String form : List.of("X-B\u00f4", "X-Bo\u0302")) {
      given()
          .queryParam("unit", form)
          .get("/api/v1/claims?election=" + stage.election)
          .then()
          .body("items.ref", contains(ref));
    }
  }

  @Test
  void bodiesThatAreNoFiling() {
    file(null, "[]").statusCode(422);
    file(null, "{").statusCode(400).body("type", equalTo("/problems/malformed"));
    TestElection.as(null).post("/api/v1/claims").then().statusCode(400);
    TestElection stage = TestElection.unknown(database);
    TestElection.as("no.token.atall")
        .body(stage.complaint())
        .post("/api/v1/claims")
        .then()
        .statusCode(401);
    given()
        .contentType("application/json")
        .body(stage.complaint())
        .post("/api/v1/claims")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void whatIsNotKnownYetIsTriedAgainLater() {
    // Given
    TestElection stage = TestElection.unknown(database);
    file(null, stage.complaint())
        .statusCode(409)
        .header("Retry-After", matchesPattern("[0-9]+"))
        .body("type", equalTo("/problems/election-not-yet-known"));
    stage.define();
    file(null, stage.complaint())
        .statusCode(409)
        .header("Retry-After", matchesPattern("[0-9]+"))
        .body("type", equalTo("/problems/units-not-yet-known"))
        .body("units", contains("X"));
    stage.units(2, TestElection.unit("X", null));
    file(null, stage.complaint())
        .statusCode(409)
        .body("type", equalTo("/problems/tally-not-yet-known"));
    stage.tally();
    // When
    ValidatableResponse answer = file(null, stage.complaint());
    // Then
    answer.statusCode(201);
  }

  @Test
  void aTallyIsKnownBeforeAnythingIsCountedInIt() {
    // Given
    TestElection stage = TestElection.known(database);
    String ofAnother = stage.complaint().replace("\"nec\"", "\"second\"");
    file(null, ofAnother)
        .statusCode(409)
        .body("type", equalTo("/problems/tally-not-yet-known"))
        .body("tallies", contains("nec"))
        .body("detail", containsString("which knows nec"));
    // When
    stage.emptyTally("second");
    // Then
    file(null, ofAnother.replaceFirst(",?\"at\":\"[^\"]*\"", "")).statusCode(201);
  }

  @Test
  void aClosedTallyIsNotKnownToTheRegister() {
    // Given
    TestElection stage = TestElection.known(database);
    stage.closedTally("copy");
    // When
    ValidatableResponse answer = file(null, stage.complaint().replace("\"nec\"", "\"copy\""));
    // Then
    answer.statusCode(409).body("type", equalTo("/problems/tally-not-yet-known"));
  }

  @Test
  void aRevisionOrReleaseMustBeKnown() {
    TestElection stage = TestElection.known(database);
    String tally = "\"tally\":\"nec\"";
    for (String at : List.of("3", "\"3\"", "\"preliminary-1\"")) {
      file(null, stage.complaint().replace(tally, tally + ",\"at\":" + at)).statusCode(201);
    }
    for (String at : List.of("4", "\"4\"", "\"final\"")) {
      file(null, stage.complaint().replace(tally, tally + ",\"at\":" + at)).statusCode(409);
    }
    for (String at : List.of("\"Final!\"", "0", "-1", "1.5", "true", "{}")) {
      file(null, stage.complaint().replace(tally, tally + ",\"at\":" + at))
          .statusCode(422)
          .body("errors.pointer", contains("/target/at"));
    }
  }

  @Test
  void theSameRequestFilesOnce() {
    // Given
    TestElection stage = TestElection.known(database);
    String key = UUID.randomUUID().toString();
    String first = repeat(key, stage.complaint()).statusCode(201).extract().asString();
    // When
    ValidatableResponse again = repeat(key, stage.complaint());
    // Then
    assertThat(again.statusCode(201).extract().asString()).isEqualTo(first);
    repeat(key, stage.complaint("\"relief\":[\"recount\"],")).statusCode(422);
    given()
        .get("/api/v1/claims?election=" + stage.election)
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void referencesHaveNoGapsWhoeverFilesAtOnce() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    List<String> refs =
        java.util.stream.IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                n ->
                    n % 3 == 0
                        ? file(null, "{}").statusCode(422).extract().asString()
                        : stage.file(null, stage.complaint()))
            .filter(ref -> ref.startsWith("S-"))
            .sorted()
            .toList();
    // Then
    assertThat(refs)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, 8).mapToObj(stage::ref).toList());
  }

  @Test
  void aFilingIsTold() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    String ref = stage.file(Tokens.agent("a", stage.election + "/ONE"), stage.complaint());
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ClaimsTopic.of(ref)).hasSize(1));
    PublishedFact filed = ClaimsTopic.of(ref).getFirst();
    assertThat(filed.type()).isEqualTo(ClaimFiled.TYPE);
    assertThat(EventSchemas.errors(ClaimFiled.TYPE, filed.data())).isEmpty();
    assertThat(filed.data().at("/filedBy/name").asText()).isEqualTo("List One");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ClaimsTopic.of(stage.election))
                    .anyMatch(fact -> fact.data().path("registerSize").asInt() == 1));
  }

  @Test
  void theRegisterTellsOfItselfWhenNothingHappens() {
    // Given
    TestElection stage = TestElection.known(database);
    // When
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ClaimsTopic.of(stage.election)).hasSizeGreaterThan(2));
    // Then
    for (PublishedFact fact : ClaimsTopic.of(stage.election)) {
      assertThat(fact.type()).isEqualTo(DocketAdvanced.TYPE);
      assertThat(EventSchemas.errors(DocketAdvanced.TYPE, fact.data())).isEmpty();
      assertThat(fact.data().get("registerSize").asInt()).isZero();
    }
  }

  private static ValidatableResponse file(String token, String body) {
    return TestElection.as(token).body(body).post("/api/v1/claims").then();
  }

  private static ValidatableResponse repeat(String key, String body) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/claims")
        .then();
  }
}
