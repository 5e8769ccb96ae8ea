package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
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
