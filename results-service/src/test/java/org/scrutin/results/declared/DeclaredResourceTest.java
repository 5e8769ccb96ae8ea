package org.scrutin.results.declared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutin.results.declared.Provinces.admin;
import static org.scrutin.results.declared.Provinces.statement;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

/** Statements through the public interface, on a real database. */
@ServiceTest
class DeclaredResourceTest {
  private static final String SEATS =
      statement("2013-08-12", "preliminary", "{'unit':'X','seats':{'A':4,'B':3}}");

  /** Of the observers themselves. */
  private static final String OWN = SEATS.replace("Commission", "Source");

  @Inject DataSource database;

  private Provinces country;

  @BeforeEach
  void define() {
    country = new Provinces(database);
  }

  @Test
  void aStatementIsStoredAndFoundWhereTheAnswerSays() {
    // When
    ValidatableResponse answer = country.declare("nec", admin(), SEATS);

    // Then
    answer
        .statusCode(201)
        .body("index", equalTo(0))
        .body("revision", equalTo(1))
        .body("findings", empty())
        .body("units[0].seats.A", equalTo(4));
    given()
        .get(answer.extract().header("Location"))
        .then()
        .statusCode(200)
        .body("declaredBy", equalTo("Commission"))
        .body("stage", equalTo("preliminary"))
        .body("revision", equalTo(1));
  }

  @Test
  void theLeafCommitsToTheStatement() throws Exception {
    // When
    country.declare("nec", admin(), SEATS).statusCode(201);

    // Then
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select kind, version, salt, body, leaf_hash from leaf where tally_id = ?")) {
      select.setInt(1, country.tallyId("nec"));
      ResultSet leaf = select.executeQuery();
      assertThat(leaf.next()).isTrue();
      assertThat(leaf.getString("kind")).isEqualTo("declared");
      assertThat(leaf.getString("body"))
          .isEqualTo(
              "{\"announcedAt\":\"2013-08-12\",\"declaredBy\":\"Commission\",\"source\":\"press\","
                  + "\"stage\":\"preliminary\",\"units\":[{\"seats\":{\"A\":4,\"B\":3},"
                  + "\"unit\":\"X\"}]}");
      byte[] body = leaf.getString("body").getBytes(StandardCharsets.UTF_8);
      assertThat(leaf.getBytes("leaf_hash"))
          .isEqualTo(
              new Leaf("declared", "nec", 1, Commitment.of(leaf.getBytes("salt"), body)).hash());
    }
  }

  @Test
  void repeatedWithTheSameKeyItIsStoredOnce() {
    // Given
    country.declare("nec", admin(), "first", SEATS).statusCode(201);

    // When
    ValidatableResponse again = country.declare("nec", admin(), "first", SEATS);

    // Then
    again.statusCode(201).body("revision", equalTo(1));
    country.declare("nec", admin(), "second", SEATS).statusCode(201).body("revision", equalTo(2));
    assertThat(
            country.number(
                "select max(version) from leaf where tally_id = ?", country.tallyId("nec")))
        .isEqualTo(2);
  }

  @Test
  void onlyTheOwnerDeclares() {
    // Given
    String ofB = Tokens.agent("agent-b", country.election() + "/B");
    String ofA = Tokens.agent("agent-a", country.election() + "/A");

    // Then
    country.declare("nec", null, SEATS).statusCode(401);
    country.declare("nec", Tokens.of("citizen", "voter"), SEATS).statusCode(403);
    country.declare("nec", ofB, SEATS).statusCode(403);
    country.declare("b", ofA, SEATS).statusCode(403);
    country.declare("b", admin(), SEATS).statusCode(403);
    country.declare("b", ofB, SEATS).statusCode(201);
    country.declare("watch", Tokens.of("watcher", "observer"), OWN).statusCode(201);
    country.declare("watch", Tokens.of("other", "observer"), SEATS).statusCode(404);
  }

  @Test
  void anUnpublishedTallyIsClosed() {
    // Given
    String watcher = Tokens.of("watcher", "observer");
    country
        .declare("watch", watcher, SEATS)
        .statusCode(422)
        .body("errors.pointer", contains("/declaredBy"));
    country.declare("watch", watcher, OWN).statusCode(201);

    // Then
    given().get(country.path("watch") + "/declared").then().statusCode(404);
    given().get(country.path("watch") + "/seats").then().statusCode(404);
    given()
        .auth()
        .oauth2(watcher)
        .get(country.path("watch") + "/declared")
        .then()
        .statusCode(200)
        .body("items.revision", contains(1));
  }

  @Test
  void aFaultyStatementLeavesNothing() {
    // When
    ValidatableResponse answer =
        country.declare(
            "nec",
            admin(),
            statement(
                "2013-08-12",
                "final",
                "{'unit':'X','seats':{'A':5,'B':3}},{'unit':'Y','votes':{'D':1}}"));

    // Then
    answer
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.pointer",
            containsInAnyOrder("/units/0/seats", "/units/1/unit", "/units/1/votes/D"));
    assertThat(country.number("select revision from tally where id = ?", country.tallyId("nec")))
        .isZero();
    given().get(country.path("nec") + "/declared").then().body("items", empty());
  }

  @Test
  void whatIsNoJsonIsRefused() {
    country.declare("nec", admin(), "{\"units\":").statusCode(400);
    country.declare("nec", admin(), "").statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /units/0/votes/A    | {'unit':'X','votes':{'A':960,'B':720,'C':320,'A':1}}
          /units/0/votes/B    | {'unit':'X','votes':{'A':1,'B':2.5}}
          /units/0/votes/B    | {'unit':'X','votes':{'B':-1}}
          /units/0/votes/B    | {'unit':'X','votes':{'B':9223372036854775808}}
          /units/0/votes/B    | {'unit':'X','votes':{'A':1,'B':null}}
          /units/0/registered | {'unit':'X','registered':null,'valid':1}
          /units/0/votes/D    | {'unit':'X','votes':{'D':1}}
          """)
  void aFigureThatIsNoneIsRefusedWhereItStands(String pointer, String unit) {
    // When
    ValidatableResponse answer =
        country.declare("nec", admin(), statement("2013-08-12", "preliminary", unit));

    // Then
    answer
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", contains(pointer));
    given().get(country.path("nec") + "/declared").then().body("items", empty());
  }

  @Test
  void sumsThatDoNotAddUpAreKeptAsFindings() {
    // Given
    String odd =
        statement(
            "2013-08-12",
            "preliminary",
            "{'unit':'X-1','ballots':100,'invalid':3,'valid':96,'votes':{'A':50,'B':40,'C':5}}");

    // When
    ValidatableResponse answer = country.declare("nec", admin(), odd);

    // Then
    answer
        .statusCode(201)
        .body("findings.code", contains("valid-sum", "ballots-sum"))
        .body("findings[0].inputs.votes", equalTo(95));
    given()
        .get(country.path("nec") + "/declared")
        .then()
        .body("items[0].findings.code", contains("ballots-sum", "valid-sum"))
        .body("items[0].findings[0].formula", equalTo("ballots = valid + invalid"))
        .body("items[0].units[0].valid", equalTo(96));
  }

  @Test
  void statementsAreListedNewestFirstInPages() {
    // Given
    for (int i = 0; i < 3; i++) {
      country.declare("nec", admin(), SEATS).statusCode(201);
    }

    // When
    ValidatableResponse first =
        given().queryParam("limit", 2).get(country.path("nec") + "/declared").then();

    // Then
    first.statusCode(200).body("items.index", contains(2, 1));
    String link = first.extract().header("Link");
    assertThat(link).contains("rel=\"next\"");
    String query = link.substring(link.indexOf('?'), link.indexOf('>'));
    given()
        .urlEncodingEnabled(false)
        .get(country.path("nec") + "/declared" + query)
        .then()
        .body("items.index", contains(0));
  }

  @Test
  void anUnknownStatementIsSaidToBeUnknown() {
    given()
        .get(country.path("nec") + "/declared/7")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-statement"))
        .body("detail", containsString("7"));
  }
}
