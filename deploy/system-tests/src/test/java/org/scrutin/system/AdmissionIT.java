package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was filed is never replaced: an admission that narrows it stands beside it. */
class AdmissionIT {
  private static final String VOID_100 =
      "\"votesAffected\":[{\"unit\":\"X-N-1\",\"void\":100,\"basis\":\"enumerated\"}]";

  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  /** field.md 2. */
  @Test
  void anAdmissionThatNarrowsReplacesNothing() {
    // Given
    election.counted();
    Response filed =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> json("citizen", "/api/v1/claims", election.claim(VOID_100)),
                answer -> answer.statusCode() != 409);
    assertThat(filed.statusCode()).isEqualTo(201);
    String claim = "/api/v1/claims/" + filed.path("ref");
    // When
    json(
            "registrar",
            claim + "/entries",
            "{\"type\":\"admitted\",\"reasons\":\"narrowed\","
                + VOID_100.replace("100", "10")
                + "}")
        .then()
        .statusCode(201);
    // Then
    JsonPath now = suite.anonymous().get(claim).jsonPath();
    assertThat(now.getInt("votesAffected[0].void")).isEqualTo(100);
    assertThat(now.getInt("admitted.votesAffected[0].void")).isEqualTo(10);
    JsonPath docket = suite.anonymous().get(claim + "/docket").jsonPath();
    assertThat(docket.getInt("items[0].votesAffected[0].void")).isEqualTo(100);
    assertThat(docket.getInt("items[1].votesAffected[0].void")).isEqualTo(10);
    String page = page("/claims/" + filed.path("ref") + "?lang=en");
    assertThat(page)
        .containsSubsequence(
            "Numbers alleged",
            "100 ballots alleged void",
            "Admitted for",
            "by the registry; what was filed stands as it was filed",
            "10 ballots alleged void");
  }

  private Response json(String person, String path, String body) {
    return election.count().json(person, path, body);
  }

  private String page(String path) {
    return suite.anonymous().get(path).then().statusCode(200).extract().asString();
  }
}
