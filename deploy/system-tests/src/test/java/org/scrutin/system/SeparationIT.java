package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
    RestAssured.given()
        .baseUri("http://127.0.0.1:" + suite.port("results-service"))
        .header("Idempotency-Key", "straight")
        .contentType("application/json")
        .body("{}")
        .post(Count.ELECTIONS)
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "results-service, scrutin-results, /api/v1/elections",
    "claims-service, scrutin-claims, /api/v1/chronicle"
  })
  void aServiceTakesATokenForItselfAloneAndTheGatewayNoneForAService(
      String service, String audience, String path) throws Exception {
    // Given: what a person holds, and what the gateway is given for it
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("scrutin", suite.token("admin"));
    for (String each : List.of("scrutin-results", "scrutin-claims")) {
      tokens.put(each, exchanged(each));
    }

    // When
    Set<String> direct = new TreeSet<>();
    Set<String> byTheGateway = new TreeSet<>();
    tokens.forEach(
        (of, token) -> {
          String straight = "http://127.0.0.1:" + suite.port(service);
          if (known(RestAssured.given().baseUri(straight).auth().oauth2(token), path)) {
            direct.add(of);
          }
          if (known(suite.withToken(token), path)) {
            byTheGateway.add(of);
          }
        });

    // Then
    assertThat(direct).containsExactly(audience);
    assertThat(byTheGateway).containsExactly("scrutin");
  }

  /** Whether whoever asks is somebody there: what is sent is nothing that anybody could store. */
  private static boolean known(RequestSpecification caller, String path) {
    int status =
        caller
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(ContentType.JSON)
            .body("{}")
            .post(path)
            .statusCode();
    assertThat(status).isIn(401, 403, 422);
    return status != 401;
  }

  private String exchanged(String audience) throws IOException {
    String secret = Files.readString(suite.data().resolve("secrets/exchange")).strip();
    return suite
        .anonymous()
        .auth()
        .preemptive()
        .basic("scrutin", secret)
        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
        .formParam("subject_token", suite.token("admin"))
        .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")
        .formParam("audience", audience)
        .post("/idp/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private String password(String role) throws IOException {
    return Files.readString(suite.data().resolve("secrets/postgres-" + role)).strip();
  }

  private Connection connect(String database, String role, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/" + database, role, password);
  }
}
