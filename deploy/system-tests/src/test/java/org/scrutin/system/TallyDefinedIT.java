package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A claim may name a tally as soon as everyone may know of it, whether or not it has a sheet. */
class TallyDefinedIT {
  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  /** field.md 17. */
  @Test
  void theAuthoritysTallyIsKnownBeforeItsFirstSheet() {
    // Given
    election.open();
    // When
    Response filed = filed(election.claim(""));
    // Then
    assertThat(filed.statusCode()).isEqualTo(201);
  }

  @Test
  void whoNamesAnotherIsToldWhichAreKnown() {
    // Given
    election.open();
    Count count = election.count();
    filed(election.claim(""));
    count
        .json(
            "admin",
            count.path("/tallies"),
            "{\"code\":\"second\",\"source\":{\"kind\":\"authority\",\"name\":\"Second office\"}}")
        .then()
        .statusCode(201);
    // When
    Response early = claim(election.claim("").replace("\"nec\"", "\"copies\""));
    // Then
    assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/tally-not-yet-known");
    assertThat(early.jsonPath().getString("detail"))
        .contains("No published tally 'copies'", "Check the code");
    assertThat(early.jsonPath().getList("tallies", String.class)).contains("nec");
    assertThat(filed(election.claim("").replace("\"nec\"", "\"second\"")).statusCode())
        .isEqualTo(201);
  }

  private Response filed(String claim) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> claim(claim), answer -> answer.statusCode() != 409);
  }

  private Response claim(String claim) {
    return election.count().json("citizen", "/api/v1/claims", claim);
  }
}
