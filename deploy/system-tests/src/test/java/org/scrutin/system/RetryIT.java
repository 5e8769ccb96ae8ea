package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A client that did not hear the answer may ask again. */
class RetryIT {
  private final Suite suite = Suite.shared();

  @Test
  void theSameRequestTwiceIsOneElectionAndAnotherBodyIsRefused() {
    // Given
    String definition = new GeneratedElection("synthetic-retry", 7).definition();
    Response first = define("retry-1", definition);

    // When
    Response second = define("retry-1", definition);

    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    define("retry-1", definition.replace("rehearsal", "x").replace("SYNTHETIC", "OTHER"))
        .then()
        .statusCode(422)
        .body("type", endsWith("/problems/idempotency-key-reused"));
  }

  @Test
  void withoutAKeyNothingIsStored() {
    suite
        .as("admin")
        .contentType(ContentType.JSON)
        .body(new GeneratedElection("synthetic-keyless", 7).definition())
        .post(Count.ELECTIONS)
        .then()
        .statusCode(400)
        .body("type", endsWith("/problems/idempotency-key-missing"));
    suite.anonymous().get(Count.ELECTIONS + "/synthetic-keyless").then().statusCode(404);
  }

  @Test
  void theSameImportTwiceIsOneImport() {
    // Given
    var election = new GeneratedElection("synthetic-twice", 7);
    var count = new Count(suite, "synthetic-twice");
    count.open(election.definition(), Count.utf8(election.units()), false);
    String path = count.path("/tallies/nec/imports");
    byte[] sheets = Count.utf8(election.sheets());
    Response first = count.csv("admin", false, "i-1").body(sheets).post(path);

    // When
    Response second = count.csv("admin", false, "i-1").body(sheets).post(path);

    // Then
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    count.settled("admin", first);
    assertThat(count.revision("nec")).isEqualTo(election.stations());
  }

  private Response define(String key, String definition) {
    return suite
        .as("admin")
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(definition)
        .post(Count.ELECTIONS);
  }
}
