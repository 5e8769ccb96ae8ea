package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
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

    // When
    count.json("commissioner2", signatures, "{}").then().statusCode(200);

    // Then
    count.sheets(
        "admin",
        "nec",
        Count.utf8(GeneratedElection.header() + "X-0-0,500,100,0,0,100,100,0,0,0,0,0\n"),
        false);
    JsonPath released = count.get("/tallies/nec/results?at=preliminary-1");
    assertThat(released.getLong("revision")).isEqualTo(revision);
    assertThat(released.getLong("valid")).isEqualTo(election.valid());
    assertThat(count.revision("nec")).isEqualTo(revision + 1);
    assertThat(count.get("/tallies/nec/seats?at=preliminary-1").getLong("revision"))
        .isEqualTo(revision);
  }
}
