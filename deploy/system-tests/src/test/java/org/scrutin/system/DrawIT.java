package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the south A has 400 votes and B 200: A wins the first of two seats, and both the second. */
class DrawIT {
  private static final String TIED =
      FieldElection.HEADER
          + """
          X-N-1,1000,605,0,5,600,300,200,100
          X-N-2,1000,505,0,5,500,200,200,100
          X-N-P,,205,0,5,200,100,60,40
          X-S-1,1000,405,0,5,400,250,100,50
          X-S-2,1000,255,0,5,250,150,100,0
          """;
  private static final String DOCUMENT = "sha256:" + "0f".repeat(32);
  private static final String BY_HAND =
      """
      {"method":"hand","document":"%s","lots":[{"seat":2,"lists":["A","B"],"winner":"B"}]}
      """
          .formatted(DOCUMENT);

  private static final String LOTTERY =
      "{\"source\":\"A lottery\",\"at\":\"%s\"}"
          .formatted(OffsetDateTime.now(ZoneOffset.UTC).plusDays(1));

  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  @BeforeEach
  void aTie() {
    election.open();
    election.count().sheets("admin", "nec", Count.utf8(TIED), false);
  }

  @Test
  void lotsDrawnByHandGiveTheSeat() {
    // Given
    assertThat(seats().getList("lots[0].lists", String.class)).containsExactly("A", "B");
    assertThat(page("en")).contains("Seat 2 waits for lots to be drawn between");
    assertThat(page("km")).contains("រង់ចាំការចាប់ឆ្នោតរវាង");
    // When
    int id = post("commissioner1", "", BY_HAND).then().statusCode(201).extract().path("id");
    // Then
    assertThat(problem(confirm("commissioner1", id))).isEqualTo("/problems/own-proposal");
    assertThat(problem(confirm("commissioner2", 99_999_999)))
        .isEqualTo("/problems/unknown-proposal");
    assertThat(seats().getMap("seats")).containsEntry("A", 3).containsEntry("B", 1);
    // When
    Response confirmed = confirm("commissioner2", id);
    // Then
    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(seats().getMap("seats")).containsEntry("A", 3).containsEntry("B", 2);
    assertThat(seats().getList("lots")).isNull();
    assertThat(seats().getString("drawn[0].document")).isEqualTo(DOCUMENT);
    assertThat(page("en"))
        .contains("Seat 2 was given by lot to", "drawn by hand, with minutes", DOCUMENT)
        .doesNotContain("waits for lots");
    assertThat(problem(confirm("commissioner2", id))).isEqualTo("/problems/proposal-closed");
    assertThat(problem(post("commissioner1", "", BY_HAND))).isEqualTo("/problems/no-open-lots");
    assertThat(count().get("/tallies/nec/seats/X-S/draw").getString("items[0].state"))
        .isEqualTo("confirmed");
  }

  @Test
  void lotsDrawnByASeedCanBeRepeatedByAnyone() {
    // Given
    String bySeed = "{\"method\":\"seed\",\"seed\":\"3-14-15-92-65\"}";
    assertThat(problem(post("commissioner1", "", bySeed))).isEqualTo("/problems/seed-not-known");
    // When
    Response announced =
        post(
            "commissioner1",
            "/announcement",
            "{\"source\":\"Dice, in public\",\"at\":\"%s\"}"
                .formatted(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(3)));
    // Then
    assertThat(announced.statusCode()).isEqualTo(201);
    assertThat(seats().getString("lots[0].announced.source")).isEqualTo("Dice, in public");
    assertThat(page("en")).contains("The seed will be known on", "Dice, in public");
    assertThat(count().get("/tallies/nec/seats/X-S/draw/announcement").getList("items")).hasSize(1);
    // When
    Response proposed =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> post("commissioner1", "", bySeed), answer -> answer.statusCode() == 201);
    // Then
    assertThat(problem(post("commissioner1", "/announcement", LOTTERY)))
        .isEqualTo("/problems/seed-known");
    assertThat(confirm("commissioner2", proposed.path("id")).statusCode()).isEqualTo(200);
    // printf %s 3-14-15-92-65,1 | sha256sum ends in 3eb1: odd, so number 2 of A and B.
    assertThat(seats().getString("drawn[0].lots[0].winner")).isEqualTo("B");
    // The calculator gives the same to anyone.
    JsonPath again =
        suite
            .anonymous()
            .contentType("application/json")
            .body(
                """
                {"method":"dhondt","seats":2,"votes":{"A":400,"B":200,"C":50},
                 "draws":[{"seat":2,"lists":["A","B"],"seed":"3-14-15-92-65"}]}
                """)
            .post("/api/v1/allocations")
            .jsonPath();
    assertThat(again.getMap("seats")).containsEntry("A", 1).containsEntry("B", 1);
  }

  @Test
  void noLotsAreDrawnButThoseThatAreOpen() {
    assertThat(problem(post("commissioner1", "", BY_HAND.replace("\"B\"]", "\"C\"]"))))
        .isEqualTo("/problems/invalid");
    assertThat(problem(draw("commissioner1", "X-N", "", BY_HAND)))
        .isEqualTo("/problems/no-open-lots");
    assertThat(problem(draw("commissioner1", "X-S-1", "", BY_HAND)))
        .isEqualTo("/problems/no-seats-in-unit");
    assertThat(problem(draw("commissioner1", "Y", "", BY_HAND)))
        .isEqualTo("/problems/unknown-unit");
    assertThat(post("supervisor", "", BY_HAND).statusCode()).isEqualTo(403);
    for (String unit : List.of("X-S-1", "Y")) {
      String type = "/problems/" + (unit.equals("Y") ? "unknown-unit" : "no-seats-in-unit");
      String draw = count().path("/tallies/nec/seats/" + unit + "/draw");
      assertThat(problem(suite.anonymous().get(draw))).isEqualTo(type);
      assertThat(problem(suite.anonymous().get(draw + "/announcement"))).isEqualTo(type);
      assertThat(problem(draw("commissioner1", unit, "/announcement", LOTTERY))).isEqualTo(type);
      assertThat(problem(draw("commissioner2", unit, "/1/confirmation", "{}"))).isEqualTo(type);
    }
    assertThat(problem(draw("commissioner1", "X-N", "/announcement", LOTTERY)))
        .isEqualTo("/problems/no-open-lots");
    int id = post("commissioner1", "", BY_HAND).then().statusCode(201).extract().path("id");
    String untied = FieldElection.HEADER + "X-S-2,1000,256,0,5,251,150,101,0\n";
    count().sheets("admin", "nec", Count.utf8(untied), false);
    assertThat(problem(confirm("commissioner2", id))).isEqualTo("/problems/no-open-lots");
    assertThat(
            suite
                .anonymous()
                .contentType("application/json")
                .body(BY_HAND)
                .post(count().path("/tallies/nec/seats/X-S/draw"))
                .statusCode())
        .isEqualTo(401);
  }

  private Count count() {
    return election.count();
  }

  private JsonPath seats() {
    return count().get("/tallies/nec/seats");
  }

  private Response post(String person, String below, String body) {
    return draw(person, "X-S", below, body);
  }

  private Response draw(String person, String unit, String below, String body) {
    return count().json(person, count().path("/tallies/nec/seats/" + unit + "/draw" + below), body);
  }

  private Response confirm(String person, int id) {
    return post(person, "/" + id + "/confirmation", "{}");
  }

  private static String problem(Response refused) {
    return refused.jsonPath().getString("type");
  }

  private String page(String language) {
    return suite
        .anonymous()
        .get("/elections/" + election.code() + "?lang=" + language)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
