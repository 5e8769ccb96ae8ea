package org.scrutin.results.election.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.defineElection;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

@ServiceTest
class TalliesTest {
  @Inject DataSource database;

  @Test
  void theAuthoritysTallyIsOpenFromTheStart() {
    // Given
    String code = electionWithTally();

    // When
    ValidatableResponse answer = given().get(tallies(code)).then();

    // Then
    answer
        .statusCode(200)
        .body("items[0].code", equalTo("nec"))
        .body("items[0].source.kind", equalTo("authority"))
        .body("items[0].published", equalTo(true))
        .body("items[0].revision", equalTo(0))
        .body("items[0].basis", equalTo("none"));
    given().get(ELECTIONS + "/" + code).then().body("tallies", equalTo(List.of("nec")));
  }

  @Test
  void aSourceHasItsNameInOtherLanguages() {
    // Given
    String code = defineElection();

    // When
    createTally(code, "{\"km\":\"គណៈកម្មាធិការ\"}").statusCode(201);

    // Then
    given()
        .get(tallies(code) + "/nec")
        .then()
        .statusCode(200)
        .body("source.name", equalTo("Board"))
        .body("source.names.km", equalTo("គណៈកម្មាធិការ"));
    createTally(code, "{\"no tag\":\"N\"}")
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/source/names/no tag")));
  }

  @Test
  void theLeafOfATallyKeepsItsForm() {
    // Given
    String code = defineElection();

    // When
    createTally(code, "{\"km\":\"K\"}").statusCode(201);
    postTally(agent(code, "B"), code, "ours", "party", "B").then().statusCode(201);

    // Then
    assertThat(
            new Sql(database)
                .list(
                    "select l.body from election_leaf l join election e on e.id = l.election_id"
                        + " where e.code = ? and l.kind = 'tally' order by l.index",
                    row -> row.getString(1),
                    code))
        .containsExactly(
            "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"Board\","
                + "\"names\":{\"km\":\"K\"}}}",
            "{\"code\":\"ours\",\"source\":{\"kind\":\"party\",\"list\":\"B\","
                + "\"name\":\"Synthetic party B\"}}");
  }

  private static ValidatableResponse createTally(String election, String names) {
    return admin()
        .contentType("application/json")
        .body(
            "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"Board\",\"names\":%s}}"
                .formatted(names))
        .post(tallies(election))
        .then();
  }

  @Test
  void aPartysTallyIsClosedToOthersUntilItIsPublished() {
    // Given
    String code = electionWithTally();
    postTally(agent(code, "b"), code, "ours", "party", "B").then().statusCode(201);

    // When
    given().get(tallies(code) + "/ours").then().statusCode(404);
    agent(code, "A").get(tallies(code) + "/ours").then().statusCode(404);
    agent(code, "B").get(tallies(code) + "/ours").then().statusCode(200);
    as("auditor", "auditor").get(tallies(code) + "/ours").then().statusCode(200);
    agent(code, "B").post(tallies(code) + "/ours/publication").then().statusCode(200);

    // Then
    given()
        .get(tallies(code) + "/ours")
        .then()
        .statusCode(200)
        .body("published", equalTo(true))
        .body("revision", equalTo(1))
        .body("source.list", equalTo("B"));
  }

  @Test
  void anOwnerPublishesThreeTalliesOfAnElection() {
    // Given
    String code = electionWithTally();
    for (int i = 1; i <= 4; i++) {
      postTally(agent(code, "b"), code, "ours-" + i, "party", "B").then().statusCode(201);
    }
    for (int i = 1; i <= 3; i++) {
      agent(code, "B").post(tallies(code) + "/ours-" + i + "/publication").then().statusCode(200);
    }
    // When
    agent(code, "B")
        .post(tallies(code) + "/ours-4/publication")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-tallies"));
    // Then
    given().get(tallies(code) + "/ours-4").then().statusCode(404);
    agent(code, "B").post(tallies(code) + "/ours-1/publication").then().statusCode(200);
    postTally(agent(code, "A"), code, "theirs", "party", "A").then().statusCode(201);
    agent(code, "A").post(tallies(code) + "/theirs/publication").then().statusCode(200);
  }

  @Test
  void publicationHappensOnce() {
    // Given
    String code = electionWithTally();
    postTally(as("watcher", "observer"), code, "watch", "observer", null).then().statusCode(201);
    as("watcher", "observer").post(tallies(code) + "/watch/publication").then().statusCode(200);

    // When
    ValidatableResponse again =
        as("watcher", "observer").post(tallies(code) + "/watch/publication").then();

    // Then
    again.statusCode(200).body("revision", equalTo(1));
    assertThat(
            new Sql(database)
                .list(
                    "select l.body from leaf l join tally t on t.id = l.tally_id"
                        + " join election e on e.id = t.election_id"
                        + " where e.code = ? and l.kind = 'opening'",
                    row -> row.getString(1),
                    code))
        .singleElement()
        .satisfies(body -> assertThat(body).contains("\"by\":\"p-").doesNotContain("watcher"));
  }

  @Test
  void anObserverSpeaksForTheOrganisationOfItsTokenAlone() {
    // Given
    String code = electionWithTally();
    String body = "{\"code\":\"watch\",\"source\":{\"kind\":\"observer\",\"name\":\"%s\"}}";

    // When
    ValidatableResponse another =
        as("watcher", "observer")
            .contentType("application/json")
            .body(body.formatted("Board"))
            .post(tallies(code))
            .then();
    ValidatableResponse ofNone =
        given()
            .auth()
            .oauth2(Tokens.observerOfNone("watcher"))
            .header("Idempotency-Key", "of-none")
            .contentType("application/json")
            .body(body.formatted(Tokens.ORGANISATION))
            .post(tallies(code))
            .then();

    // Then
    another.statusCode(422).body("errors.pointer", equalTo(List.of("/source/name")));
    ofNone.statusCode(403).body("detail", containsString("for which organisation"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'name':' SYNTHETIC '                                     | /source/name
          'name':'Ours','names':{'km':'Ｓynthetic'}                | /source/names/km
          'name':'lista  a'                                        | /source/name
          'name':'Syn thetic'                                      | /source/name
          'name':'a'                                               | /source/name
          'name':'B'                                               |
          'name':'Lista B','names':{'en':'Ours'}                   |
          """)
  void noSourceTakesTheNameOfAnother(String names, @Nullable String pointer) {
    // Given: the authority's is "Synthetic"
    String code = electionWithTally();

    // When
    ValidatableResponse answer =
        agent(code, "B")
            .contentType("application/json")
            .body(
                "{'code':'ours','source':{'kind':'party','list':'B',%s}}"
                    .formatted(names)
                    .replace('\'', '"'))
            .post(tallies(code))
            .then();

    // Then
    if (pointer == null) {
      answer.statusCode(201);
    } else {
      answer.statusCode(422).body("errors.pointer", equalTo(List.of(pointer)));
    }
  }

  @Test
  void nobodyTakesTheAuthoritysNameBeforeIt() {
    // Given
    String code = defineElection();
    agent(code, "B")
        .contentType("application/json")
        .body(
            "{\"code\":\"ours\",\"source\":"
                + "{\"kind\":\"party\",\"list\":\"B\",\"name\":\"Synthetic\"}}")
        .post(tallies(code))
        .then()
        .statusCode(201);

    // When
    int authority = postTally(admin(), code, "nec", "authority", null).statusCode();

    // Then
    assertThat(authority).isEqualTo(201);
    postTally(admin(), code, "second", "authority", null).then().statusCode(201);
  }

  @Test
  void onlyTheOwnerPublishes() {
    // Given
    String code = electionWithTally();
    postTally(as("watcher", "observer"), code, "watch", "observer", null).then().statusCode(201);

    // When
    int byAdmin = admin().post(tallies(code) + "/watch/publication").statusCode();

    // Then
    assertThat(byAdmin).isEqualTo(403);
    as("other", "observer").post(tallies(code) + "/watch/publication").then().statusCode(404);
  }

  @Test
  void nobodyMakesAnothersTally() {
    // Given
    String code = defineElection();

    // When
    List<Integer> answers =
        List.of(
            postTally(agent(code, "A"), code, "t1", "authority", null).statusCode(),
            postTally(agent(code, "A"), code, "t2", "party", "B").statusCode(),
            postTally(agent("elsewhere", "A"), code, "t3", "party", "A").statusCode(),
            postTally(admin(), code, "t4", "observer", null).statusCode(),
            postTally(as("clerk1", "clerk"), code, "t5", "authority", null).statusCode());

    // Then
    assertThat(answers).containsOnly(403);
  }

  @Test
  void anAdministratorNeitherMakesNorPublishesAPartysTally() {
    // Given
    String code = electionWithTally();

    // When
    postTally(admin(), code, "ours", "party", "a").then().statusCode(403);
    postTally(agent(code, "A"), code, "ours", "party", "a").then().statusCode(201);

    // Then
    admin().post(tallies(code) + "/ours/publication").then().statusCode(403);
    agent(code, "A").post(tallies(code) + "/ours/publication").then().statusCode(200);
  }

  @Test
  void theListComesInPages() {
    // Given
    String code = electionWithTally();
    postTally(admin(), code, "a-second", "authority", null).then().statusCode(201);
    ValidatableResponse first = given().get(tallies(code) + "?limit=1").then();
    String next = first.extract().header("Link").replaceAll("<\\?(.*)>.*", "$1");

    // When
    ValidatableResponse second =
        given().urlEncodingEnabled(false).get(tallies(code) + "?" + next).then();

    // Then
    first.body("items.code", equalTo(List.of("a-second")));
    second.statusCode(200).body("items.code", equalTo(List.of("nec")));
    assertThat(second.extract().header("Link")).isNull();
  }

  @Test
  void aTakenCodeIsRefused() {
    // Given
    String code = electionWithTally();

    // When
    ValidatableResponse answer = postTally(admin(), code, "nec", "authority", null).then();

    // Then
    answer.statusCode(409).body("type", equalTo("/problems/tally-exists"));
  }

  @Test
  void faultyFieldsAreNamed() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        admin()
            .contentType("application/json")
            .body("{\"code\":\"1st\",\"source\":{\"kind\":\"party\",\"list\":\"Q\"}}")
            .post(tallies(code))
            .then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", equalTo(List.of("/code", "/source/name")));
    postTally(admin(), code, "p", "party", "Q")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", equalTo(List.of("/source/list")));
  }

  @Test
  void aDoubledMemberIsRefused() {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer =
        admin()
            .contentType("application/json")
            .body(
                "{\"code\":\"t1\",\"code\":\"t2\",\"source\":{\"kind\":\"authority\",\"name\":\"B\"}}")
            .post(tallies(code))
            .then();

    // Then
    answer.statusCode(422).body("errors.pointer", equalTo(List.of("/code")));
    given().get(tallies(code)).then().body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "tile", "bodies"})
  void theNamesBesideTalliesInALogAreReserved(String reserved) {
    // Given
    String code = defineElection();

    // When
    ValidatableResponse answer = postTally(admin(), code, reserved, "authority", null).then();

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", equalTo(List.of("/code")))
        .body("errors[0].detail", containsString("reserved"));
  }

  private static String tallies(String code) {
    return ELECTIONS + "/" + code + "/tallies";
  }
}
