package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one service says arrives at the other, signed, over the suite's own broker. */
class FactsIT {
  private final Suite suite = Suite.shared();

  @Test
  void claimsServiceHearsOfTheElectionThatWasDefined() throws Exception {
    // Given
    String password = Files.readString(suite.data().resolve("secrets/postgres-claims")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/claims";

    // When
    var heard =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> known(url, password), rows -> rows.contains("kh-2013 123"));

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

  private static List<String> known(String url, String password) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url, "claims", password);
        var statement = connection.createStatement();
        var result = statement.executeQuery("select code || ' ' || seats from known_election")) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
