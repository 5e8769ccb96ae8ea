package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A release needs two commissioners, and then stays what it was. */
class ReleaseIT {
  private final Suite suite = Suite.shared();
  private final Count count = new Count(suite, "synthetic-release");

  @Test
  void oneSignatureIsNoneAndTwoAreForGood() {
    // Given
    var election = new GeneratedElection("synthetic-release", 7);
    count.open(election.definition(), Count.utf8(election.units()), false);
    count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
    long revision = count.revision("nec");
    String release =
        """
        {"name":"preliminary-1","stage":"preliminary","units":["X"],
         "tallies":[{"tally":"nec","revision":%d}]}\
        """
            .formatted(revision);
    String signatures = count.path("/releases/preliminary-1/signatures");
    count.json("admin", count.path("/releases"), release).then().statusCode(403);
    count.json("commissioner1", count.path("/releases"), release).then().statusCode(201);
    count.json("commissioner1", signatures, "{}").then().statusCode(409);
    count.json("admin", signatures, "{}").then().statusCode(403);
    suite
        .anonymous()
        .get(count.path("/tallies/nec/results?at=preliminary-1"))
        .then()
        .statusCode(404);
    suite.anonymous().get(count.path("/summary?at=preliminary-1")).then().statusCode(404);

    // When
    count.json("commissioner2", signatures, "{}").then().statusCode(200);

    // Then
    JsonPath summary = count.get("/summary?at=preliminary-1");
    assertThat(summary.getList("tallies.tally.code")).containsExactly("nec");
    assertThat(summary.getLong("tallies[0].results.revision")).isEqualTo(revision);
    List<Map<String, Object>> before = answers("preliminary-1");
    assertThat(before).isEqualTo(answers(Long.toString(revision)));
    count.sheets(
        "admin",
        "nec",
        Count.utf8(GeneratedElection.header() + "X-0-0,500,100,0,0,100,100,0,0,0,0,0\n"),
        false);
    JsonPath released = count.get("/tallies/nec/results?at=preliminary-1");
    assertThat(released.getLong("revision")).isEqualTo(revision);
    assertThat(released.getLong("valid")).isEqualTo(election.valid());
    assertThat(count.revision("nec")).isEqualTo(revision + 1);
    assertThat(answers("preliminary-1"))
        .isEqualTo(before)
        .isEqualTo(answers(Long.toString(revision)));
    assertThat(answers(Long.toString(revision + 1))).doesNotContainAnyElementsOf(before);
  }

  /** field.md 3: a page never shows figures under a release of another revision. */
  @Test
  void figuresNeverStandUnderAReleaseOfAnotherRevision() {
    // Given
    var field = new FieldElection(suite).counted();
    release(field, "preliminary-1", "preliminary");
    assertThat(page(field, "")).contains("<strong>preliminary</strong> · Release");
    // When
    field
        .count()
        .sheets(
            "admin",
            "nec",
            Count.utf8(FieldElection.HEADER + "X-S-1,1000,405,0,5,400,150,210,40\n"),
            false);
    // Then
    JsonPath results = field.count().get("/tallies/nec/results");
    assertThat(results.getString("newerThan.name")).isEqualTo("preliminary-1");
    assertThat(results.getString("release.name")).isNull();
    assertThat(page(field, ""))
        .contains("<strong>preliminary</strong> · Release", "1 sheet has changed since");
    assertThat(page(field, "?at=running"))
        .contains("<strong>Not released</strong>", "which is of revision 5")
        .doesNotContain("<strong>preliminary</strong> · Release");
    // When
    release(field, "official-1", "official");
    // Then
    JsonPath diff = field.count().get("/releases/diff?from=preliminary-1&to=official-1");
    assertThat(diff.getList("items.unit", String.class)).containsExactly("X-S-1");
    assertThat(diff.getInt("items[0].figures.'votes.B'.after")).isEqualTo(210);
    assertThat(diff.getString("items[0].reason")).isEqualTo("import");
    assertThat(diff.getMap("seats.before")).containsEntry("A", 3).containsEntry("B", 2);
    assertThat(page(field, "")).contains("<strong>official</strong> · Release");
    assertThat(page(field, "?tally=nec&at=preliminary-1"))
        .contains("<strong>preliminary</strong> · Release")
        .doesNotContain("<strong>official</strong> · Release");
    assertThat(page(field, "?tally=nec&at=5")).contains("<strong>preliminary</strong> · Release");
    assertThat(field.count().get("/tallies/nec/seats?at=5").getString("release.name"))
        .isEqualTo("preliminary-1");
  }

  /** field.md 16. */
  @Test
  void aFinalReleaseRecordsTheRegisterAndAfterItComesNoLowerStage() throws Exception {
    // Given
    var field = new FieldElection(suite).counted();
    Count of = field.count();
    // claims-service tells of every election's register twice a minute.
    Response drafted =
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> draft(field, "final-1", "final"), one -> one.statusCode() != 409);
    assertThat(drafted.statusCode()).isEqualTo(201);
    draft(field, "waiting", "preliminary").then().statusCode(201);
    // When
    of.json("commissioner2", of.path("/releases/final-1/signatures"), "{}").then().statusCode(200);
    // Then
    JsonPath release = of.get("/releases/final-1");
    assertThat(release.getString("state")).isEqualTo("published");
    assertThat(release.getMap("register")).isEqualTo(Map.of("size", 0, "open", 0));
    assertThat(problem(draft(field, "official-1", "official")))
        .isEqualTo("/problems/stage-goes-back");
    assertThat(problem(of.json("commissioner2", of.path("/releases/waiting/signatures"), "{}")))
        .isEqualTo("/problems/stage-goes-back");
    assertThat(problem(signedByAThird(of.path("/releases/final-1/signatures"))))
        .isEqualTo("/problems/already-published");
    // When
    String retraction = of.path("/releases/final-1/retraction");
    String reason = "{\"reason\":\"Two sheets were exchanged.\"}";
    assertThat(problem(of.json("commissioner2", retraction + "/signatures", "{}")))
        .isEqualTo("/problems/unknown-proposal");
    of.json("commissioner1", retraction, reason).then().statusCode(201);
    assertThat(problem(of.json("commissioner1", retraction + "/signatures", "{}")))
        .isEqualTo("/problems/own-proposal");
    of.json("commissioner2", retraction + "/signatures", "{}").then().statusCode(200);
    // Then
    assertThat(of.get("/releases/final-1").getString("state")).isEqualTo("retracted");
    assertThat(of.get("/tallies/nec/results").getBoolean("release.retracted")).isTrue();
    assertThat(page(field, "")).contains("Retracted on", "Two sheets were exchanged.");
    assertThat(problem(of.json("commissioner1", retraction, reason)))
        .isEqualTo("/problems/proposal-closed");
    assertThat(draft(field, "official-1", "official").statusCode()).isEqualTo(201);
    assertThat(
            problem(of.json("commissioner1", of.path("/releases/official-1/retraction"), reason)))
        .isEqualTo("/problems/not-published");
  }

  private Response signedByAThird(String signatures) throws Exception {
    String commissioner =
        new ProviderKey(suite.data())
            .resign(
                suite.token("supervisor"), claims -> claims.putArray("groups").add("commissioner"));
    return suite
        .anonymous()
        .header("Authorization", "Bearer " + commissioner)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(signatures);
  }

  private static String problem(Response refused) {
    return refused.jsonPath().getString("type");
  }

  private static Response draft(FieldElection field, String name, String stage) {
    Count of = field.count();
    return of.json(
        "commissioner1",
        of.path("/releases"),
        """
        {"name":"%s","stage":"%s","units":["X"],"tallies":[{"tally":"nec","revision":%d}]}
        """
            .formatted(name, stage, of.revision("nec")));
  }

  private static void release(FieldElection field, String name, String stage) {
    draft(field, name, stage).then().statusCode(201);
    Count of = field.count();
    of.json("commissioner2", of.path("/releases/" + name + "/signatures"), "{}")
        .then()
        .statusCode(200);
  }

  private String page(FieldElection field, String query) {
    return suite
        .anonymous()
        .get("/elections/" + field.code() + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** All that is told of seats and margins at a revision or release. */
  private List<Map<String, Object>> answers(String at) {
    return Stream.of(
            "/seats?explain=true&at=",
            "/margins?unit=X-0&at=",
            "/margins?unit=X&at=",
            "/margins?list=A&seats=2&at=")
        .map(asked -> count.get("/tallies/nec" + asked + at).<Map<String, Object>>get("$"))
        .toList();
  }
}
