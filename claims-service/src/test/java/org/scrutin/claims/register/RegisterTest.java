package org.scrutin.claims.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.Sentence;
import org.scrutin.contracts.UnitsDefined.UnitDefined;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class RegisterTest {
  @Inject DataSource database;

  @Test
  void claimsAreCountedByElectionAndState() {
    // Given
    TestElection stage = TestElection.known(database);
    stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    Response before = given().get("/api/v1/claims/counts");
    // When
    stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    // Then
    String own = "items.find { it.election == '" + stage.election + "' }.";
    before.then().statusCode(200).body(own + "claims", is(1)).body(own + "states.filed", is(1));
    given()
        .header("If-None-Match", before.header("ETag"))
        .get("/api/v1/claims/counts")
        .then()
        .statusCode(200)
        .body(own + "claims", is(2))
        .body(own + "states.filed", is(2));
    given()
        .header("If-None-Match", given().get("/api/v1/claims/counts").header("ETag"))
        .get("/api/v1/claims/counts")
        .then()
        .statusCode(304);
  }

  @Test
  void whatHappenedLastInAllDocketsStandsFirst() {
    // Given
    TestElection stage = TestElection.known(database);
    stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    stage.historic("2013-08-13T09:00:00+07:00", stage.complaint());
    String path = "/api/v1/claims/entries?election=" + stage.election;
    // When
    Response all = given().get(path);
    String next =
        given()
            .get(path + "&limit=1")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .header("Link");
    // Then
    all.then()
        .statusCode(200)
        .body("items.ref", contains(stage.ref(2), stage.ref(1)))
        .body("items.type", contains("filed", "filed"))
        .body("items.sequence", contains(1, 1))
        .body("items[1].at", containsString("2013-08-12"))
        .body("items.test", contains(true, true));
    given().get("/api/v1/claims/entries").then().body("items.ref", not(hasItem(stage.ref(2))));
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/claims/entries" + next.replaceAll("^<(.*)>.*$", "$1"))
        .then()
        .statusCode(200)
        .body("items.ref", contains(stage.ref(1)));
    given().header("If-None-Match", all.header("ETag")).get(path).then().statusCode(304);
    given().get("/api/v1/claims/entries?limit=0").then().statusCode(400);
    given().get("/api/v1/claims/entries?election=none").then().body("items", empty());
  }

  @Test
  void aListHasTheFirstOfWhatAClaimNamesManyOf() {
    // Given
    TestElection stage = TestElection.unknown(database);
    stage.define();
    List<String> units = IntStream.rangeClosed(1, 40).mapToObj(i -> "X-" + i).toList();
    stage.units(
        2,
        Stream.concat(
                Stream.of(TestElection.unit("X", null)),
                units.stream().map(unit -> TestElection.unit(unit, "X")))
            .toArray(UnitDefined[]::new));
    stage.tally();
    String affected =
        units.stream()
            .map("{\"unit\":\"%s\",\"excluded\":1,\"basis\":\"enumerated\"}"::formatted)
            .collect(Collectors.joining(",", "\"votesAffected\":[", "],"));
    String ref =
        stage.historic(
            "2013-08-12T09:00:00+07:00",
            stage
                .complaint(affected)
                .replace("[\"X\"]", "[\"" + String.join("\",\"", units) + "\"]"));
    // When
    ValidatableResponse listed = register(stage, "");
    ValidatableResponse whole = given().get("/api/v1/claims/" + ref).then();
    // Then
    listed
        .body("items[0].target.units", hasSize(30))
        .body("items[0].votesAffected", hasSize(30))
        .body("items[0].leftOff.units", is(10))
        .body("items[0].leftOff.votesAffected", is(10))
        .body("items[0].leftOff.annul", is(0));
    whole
        .body("target.units", is(units))
        .body("votesAffected", hasSize(40))
        .body("$", not(hasKey("leftOff")));
  }

  @Test
  void aDayOfThePastShowsWhatHadBeenFiledAndDoneByItsEnd() {
    // Given
    TestElection stage = TestElection.known(database);
    // 00:30 of 13 August in Phnom Penh is still 12 August in UTC.
    String early = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    String late = stage.historic("2013-08-12T17:30:00Z", stage.complaint());
    act(early, "admitted", "2013-08-13T10:00:00+07:00");
    act(early, "investigation-opened", "2013-08-19T23:59:59+07:00");
    act(early, "investigation-closed", "2013-08-20T00:00:00+07:00");
    // When
    ValidatableResponse before = register(stage, "asOf=2013-08-11");
    ValidatableResponse day = register(stage, "asOf=2013-08-12");
    ValidatableResponse next = register(stage, "asOf=2013-08-13");
    ValidatableResponse open = register(stage, "asOf=2013-08-19");
    ValidatableResponse now = register(stage, "state=admitted");
    // Then
    before.body("items", empty());
    day.body("items.ref", contains(early)).body("items.state", contains("filed"));
    next.body("items.ref", contains(early, late))
        .body("items.state", contains("admitted", "filed"));
    open.body("items.state", contains("under-investigation", "filed"));
    now.body("items.ref", contains(early));
    register(stage, "state=under-investigation&asOf=2013-08-19").body("items.ref", contains(early));
    register(stage, "state=under-investigation&asOf=2013-08-20").body("items", empty());
    given().get("/api/v1/claims/" + early + "?asOf=2013-08-11").then().statusCode(404);
    given()
        .get("/api/v1/claims/" + early + "/docket?asOf=2013-08-13")
        .then()
        .body("items.type", contains("filed", "admitted"))
        .body("items[1].source", equalTo("synthetic"));
  }

  /**
   * In Havana clocks went from 01:00 back to 00:00 on 4 November 2012, so that its midnight came
   * twice; in Cairo from 00:00 to 01:00 on 16 May 2014, so that it never came.
   */
  @ParameterizedTest
  @CsvSource({
    "America/Havana, 2012-11-03, 2012-11-04T03:59:59Z, 2012-11-04T04:00:00Z",
    "America/Havana, 2012-11-03, 2012-11-04T03:59:59Z, 2012-11-04T04:30:00Z",
    "America/Havana, 2012-11-03, 2012-11-04T03:59:59Z, 2012-11-04T05:00:00Z",
    "America/Havana, 2012-11-04, 2012-11-05T04:59:59Z, 2012-11-05T05:00:00Z",
    "Africa/Cairo, 2014-05-15, 2014-05-15T21:59:59Z, 2014-05-15T22:00:00Z",
  })
  void aDayIsOneDayWhereItsMidnightComesTwiceOrNever(
      String timezone, String day, String last, String next) {
    // Given
    TestElection stage = TestElection.known(database, timezone);
    String within = stage.historic(last, stage.complaint());
    String after = stage.historic(next, stage.complaint());
    act(within, "admitted", next);
    // When
    ValidatableResponse filed = register(stage, "state=filed&asOf=" + day);
    // Then
    filed.body("items.ref", contains(within)).body("items.state", contains("filed"));
    register(stage, "state=admitted&asOf=" + day).body("items", empty());
    given().get("/api/v1/claims/" + within + "?asOf=" + day).then().statusCode(200);
    given().get("/api/v1/claims/" + after + "?asOf=" + day).then().statusCode(404);
  }

  @Test
  void rehearsalsHaveARegisterOfTheirOwn() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    // When
    Response live = given().get("/api/v1/claims?limit=1000");
    Response rehearsed = given().get("/api/v1/claims?test=true&limit=1000");
    // Then
    live.then().statusCode(200).body("items.ref", not(hasItem(ref)));
    assertThat(live.jsonPath().getList("items.test", Boolean.class)).doesNotContain(true);
    assertThat(rehearsed.jsonPath().getList("items.test", Boolean.class)).containsOnly(true);
    register(stage, "").body("items.ref", contains(ref)).body("items[0].test", is(true));
    register(stage, "test=true").body("items.ref", contains(ref));
    register(stage, "test=false").body("items", empty());
    given().get("/api/v1/claims?test=perhaps").then().statusCode(400);
    for (String path : List.of("", "/docket")) {
      given().get("/api/v1/claims/" + ref + path).then().body("test", is(true));
    }
    given()
        .get("/api/v1/claims/counts")
        .then()
        .body("items.find { it.election == '" + stage.election + "' }.test", is(true));
  }

  @Test
  void filters() {
    // Given
    TestElection stage = TestElection.known(database);
    String missing = stage.file(null, stage.complaint());
    String count =
        stage.file(
            null,
            stage
                .complaint("\"claimed\":{\"seats\":{\"ONE\":1}},")
                .replace("voter-list/missing", "count")
                .replace("\"complaint\"", "\"rival-result\"")
                .replace("[\"X\"]", "[\"X-1\",\"X-2\"]"));
    // When
    ValidatableResponse all = register(stage, "");
    // Then
    all.body("items.ref", contains(missing, count));
    register(stage, "ground=voter-list").body("items.ref", contains(missing));
    register(stage, "ground=voter-list/missing").body("items.ref", contains(missing));
    register(stage, "ground=voter-list/duplicate").body("items", empty());
    register(stage, "kind=rival-result").body("items.ref", contains(count));
    register(stage, "unit=X-2").body("items.ref", contains(count));
    register(stage, "state=decided").body("items", empty());
    given().get("/api/v1/claims/NONE-0001").then().statusCode(404);
    given().get("/api/v1/grounds").then().body("items.code", hasItem("stuffing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=x|filed, admitted, inadmissible, under-investigation, decided, withdrawn",
        "ground=x|voter-list, voter-list/missing",
        "kind=x|complaint, rival-result",
        "asOf=x|2013-08-12",
        "asOf=0000-01-01|1900",
        "unti=X|known: after, asOf, election, ground, kind, limit, state, test, unit",
        "unit=%00|cannot be read",
        "unit=%ff|cannot be read",
        "unit=X&unit=X|2 times",
        "limit=many|whole number",
      })
  void aParameterThatCannotBeTakenIsNamed(String query, String said) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/claims?" + query)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"))
        .body("errors.parameter", contains(query.replaceFirst("=.*", "")))
        .body("errors[0].detail", containsString(said));
  }

  @Test
  void aClaimThatWasAdmittedSaysOnlyThatNoAssessmentHasArrived() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String path = "/api/v1/claims/" + ref + "/materiality";
    given()
        .get(path)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-assessed"))
        .body("detail", containsString("This claim is filed"));
    // When
    act(ref, "admitted");
    // Then
    given()
        .get(path)
        .then()
        .statusCode(404)
        .body("detail", containsString("was admitted, and no assessment of it has arrived"));
  }

  @Test
  void pagesFollowOneAnother() {
    // Given
    TestElection stage = TestElection.known(database);
    List<String> refs =
        List.of(
            stage.file(null, stage.complaint()),
            stage.file(null, stage.complaint()),
            stage.file(null, stage.complaint()));
    String path = "/api/v1/claims?limit=2&election=" + stage.election;
    // When, Then
    twoAndThenTheThird(path, refs);
  }

  @Test
  void aPageEndsWhereItsClaimsAreLong() {
    // Given: three of some 470,000 characters each
    TestElection stage = TestElection.known(database);
    String languages =
        IntStream.range(0, 25)
            .mapToObj(i -> "\"b%c\":\"%s\",".formatted('a' + i, "x".repeat(19_000)))
            .collect(Collectors.joining());
    String complaint = stage.complaint().replace("\"en\":", languages + "\"en\":");
    List<String> refs =
        List.of(
            stage.file(null, complaint), stage.file(null, complaint), stage.file(null, complaint));
    // When, Then
    twoAndThenTheThird("/api/v1/claims?election=" + stage.election, refs);
  }

  private static void twoAndThenTheThird(String path, List<String> refs) {
    Response first = given().get(path);
    first.then().body("items.ref", equalTo(refs.subList(0, 2)));
    String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/claims" + next)
        .then()
        .body("items.ref", equalTo(refs.subList(2, 3)))
        .header("Link", (String) null);
  }

  @Test
  void anAssessmentThatArrivesIsShownWithItsRevision() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String path = "/api/v1/claims/" + ref;
    Response filed = given().get(path);
    filed.then().body("$", not(hasKey("materiality")));
    given().get(path + "/materiality").then().statusCode(404);
    stage.send(ref, 1, ClaimAssessed.TYPE, notComputable(stage, ref, 3));
    // When
    stage.send(ref, 2, ClaimAssessed.TYPE, computed(stage, ref, 4));
    // Then
    Response assessed = given().get(path);
    assessed
        .then()
        .body("materiality.computable", equalTo(true))
        .body("materiality.revision", equalTo(4))
        .body("materiality.worstCase.couldChange", equalTo(true))
        .body("materiality.worstCase.constituencies[0].margin", equalTo(166))
        .body("materiality.notice", equalTo(ClaimAssessed.NOTICE))
        .body("materiality", not(hasKey("ref")));
    given().get(path + "/materiality").then().body("tally", equalTo("nec"));
    register(stage, "").body("items[0].materiality.revision", equalTo(4));
    assertThat(assessed.header("ETag")).isNotEqualTo(filed.header("ETag"));
    given().header("If-None-Match", assessed.header("ETag")).get(path).then().statusCode(304);
  }

  @Test
  void whoHasTheRegisterIsToldSoUntilAClaimOrAnAssessmentIsNew() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String first = register(stage, "").extract().header("ETag");
    registerSince(stage, first).statusCode(304);
    // When
    stage.send(ref, 1, ClaimAssessed.TYPE, computed(stage, ref, 4));
    String assessed = registerSince(stage, first).statusCode(200).extract().header("ETag");
    stage.file(null, stage.complaint());
    // Then
    registerSince(stage, assessed).statusCode(200).body("items", hasSize(2));
  }

  private static ValidatableResponse registerSince(TestElection stage, String tag) {
    return given()
        .header("If-None-Match", tag)
        .get("/api/v1/claims?election=" + stage.election)
        .then();
  }

  @Test
  void factsThatComeAgainChangeNothing() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    stage.send(ref, 1, ClaimAssessed.TYPE, notComputable(stage, ref, 3));
    // When
    stage.defineAgain();
    stage.send(ref, 1, ClaimAssessed.TYPE, notComputable(stage, ref, 3));
    stage.send(ref, 2, ClaimAssessed.TYPE, notComputable(stage, ref, 5));
    // Then
    assertThat(
            stage.query(
                "select version || ' ' || revision from assessment where ref = '"
                    + ref
                    + "' order by version"))
        .containsExactly("1 3", "2 5");
    given()
        .get("/api/v1/claims/" + ref)
        .then()
        .body("materiality.computable", equalTo(false))
        .body("materiality.reason", equalTo(ClaimAssessed.NO_VOTES))
        .body("materiality.reasonSentence.code", equalTo("no-votes"));
  }

  private static ClaimAssessed notComputable(TestElection stage, String ref, long revision) {
    return new ClaimAssessed(
        ref,
        stage.election,
        "nec",
        revision,
        false,
        ClaimAssessed.NO_VOTES,
        null,
        "untested",
        "anonymous",
        ClaimAssessed.NOTICE,
        OffsetDateTime.parse("2026-11-01T12:00:00Z"),
        new Sentence("no-votes", List.of(), ClaimAssessed.NO_VOTES),
        List.of());
  }

  private static ClaimAssessed computed(TestElection stage, String ref, long revision) {
    return new ClaimAssessed(
        ref,
        stage.election,
        "nec",
        revision,
        true,
        null,
        new ClaimAssessed.WorstCase(
            true,
            1,
            List.of(
                new ClaimAssessed.Constituency(
                    "X-1", true, true, 5L, null, null, "ONE", "TWO", 166L, "pair", null)),
            false,
            "alone",
            List.of()),
        "untested",
        "anonymous",
        ClaimAssessed.NOTICE,
        OffsetDateTime.parse("2026-11-01T12:00:00Z"),
        null,
        null);
  }

  private static void act(String ref, String type) {
    TestElection.enter(
            TestElection.registrar(), ref, "{\"type\":\"%s\",\"reasons\":\"r\"}".formatted(type))
        .statusCode(201);
  }

  private static void act(String ref, String type, String actedAt) {
    TestElection.enter(
            TestElection.registrar(),
            ref,
            "{\"type\":\"%s\",\"reasons\":\"r\",\"actedAt\":\"%s\",\"source\":\"synthetic\"}"
                .formatted(type, actedAt))
        .statusCode(201);
  }

  private static ValidatableResponse register(TestElection stage, String query) {
    return given()
        .get("/api/v1/claims?election=" + stage.election + "&" + query)
        .then()
        .statusCode(200);
  }
}
