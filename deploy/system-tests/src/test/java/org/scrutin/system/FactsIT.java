package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one service says arrives at the other, signed, over the suite's own broker. */
class FactsIT {
  private static final String KNOWN = "select code || ' ' || seats from known_election";

  private final Suite suite = Suite.shared();

  @Test
  void claimsServiceHearsOfTheElectionThatWasDefined() throws Exception {
    // Given
    var claims = new ServiceDatabase(suite, "claims");

    // When
    var heard =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> claims.lines(KNOWN), rows -> rows.contains("kh-2013 123"));

    // Then
    assertThat(heard).contains("kh-2013 123");
  }

  @Test
  void whatIsNotThereIsAProblem() {
    suite.as("admin").get("/api/v1/nothing").then().statusCode(404).body("status", equalTo(404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "claims"})
  void everyServicesContractIsAtTheGateway(String service) {
    suite
        .anonymous()
        .get("/openapi/" + service)
        .then()
        .statusCode(200)
        .body("info.title", equalTo("Scrutin " + service + "-service"));
  }
}
