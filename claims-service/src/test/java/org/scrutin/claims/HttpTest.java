package org.scrutin.claims;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The service as a caller finds it. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class HttpTest {

  @Test
  void whatIsNotThereIsAProblem() {
    given()
        .when()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("status", equalTo(404));
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    given()
        .auth()
        .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
        .when()
        .get("/api/v1/operations/parked-streams")
        .then()
        .statusCode(401)
        .contentType(startsWith("application/problem+json"));
  }

  @Test
  void itIsReadyWithDatabaseAndKeys() {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    given()
        .port(port)
        .when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
  }
}
