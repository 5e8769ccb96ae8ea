package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service has its own database and role, and neither opens the other's. */
@OnThisMachine
class SeparationIT {
  private static final String NOT_PERMITTED = "42501";
  private static final String WRONG_PASSWORD = "28P01";
  private final Suite suite = Suite.shared();

  @ParameterizedTest
  @CsvSource({"results", "claims"})
  void aRoleOpensItsOwnDatabase(String name) throws Exception {
    // When
    try (Connection connection = connect(name, name, password(name))) {
      // Then
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"results, claims", "claims, results", "results, postgres", "claims, template1"})
  void aRoleOpensNoOtherDatabase(String role, String database) {
    assertThatThrownBy(() -> connect(database, role, password(role)).close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_PERMITTED));
  }

  @ParameterizedTest
  @CsvSource({"results", "claims", "postgres"})
  void noRoleGetsInWithoutItsPassword(String role) {
    assertThatThrownBy(() -> connect(role, role, "wrong").close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
  }

  @Test
  void secretsAreReadableByTheirOwnerAlone() throws IOException {
    try (Stream<Path> files = Files.walk(suite.data().resolve("secrets"))) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void theServicesDoNotShowWhoTheyAreWithoutTheGateway() {
    // The services listen on this machine, and check tokens themselves.
    io.restassured.RestAssured.given()
        .baseUri("http://127.0.0.1:" + suite.port("results-service"))
        .header("Idempotency-Key", "straight")
        .contentType("application/json")
        .body("{}")
        .post(Count.ELECTIONS)
        .then()
        .statusCode(401);
  }

  private String password(String role) throws IOException {
    return Files.readString(suite.data().resolve("secrets/postgres-" + role)).strip();
  }

  private Connection connect(String database, String role, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/" + database, role, password);
  }
}
