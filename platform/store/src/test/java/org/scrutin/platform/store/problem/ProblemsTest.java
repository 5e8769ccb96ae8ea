package org.scrutin.platform.store.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.store.PlatformEnvironment;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {

  private static ValidatableResponse post(String type, String body) {
    return given().contentType(type).body(body).post("/test/edge").then();
  }

  private static void isProblem(ValidatableResponse answer, int status, String type) {
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + type))
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", not(containsString("org.scrutin")))
        .body("detail", not(containsString("secret")))
        .body("instance", containsString("/"));
  }

  @Test
  void refusalShowsTypeDetailAndMembers() {
    var answer = given().get("/test/edge/refused").then();

    isProblem(answer, 404, "unknown-unit");
    answer.body("unit", equalTo("X")).body("instance", equalTo("/test/edge/refused"));
  }

  @Test
  void malformedJsonIs400() {
    isProblem(post("application/json", "{\"name\":"), 400, "malformed");
  }

  @Test
  void unknownMemberIs422AndNamed() {
    var answer = post("application/json", "{\"name\":\"a\",\"number\":0,\"extra\":2}");

    isProblem(answer, 422, "invalid");
    answer.body("errors.pointer", contains("/extra", "/number"));
  }

  @Test
  void wrongTypeOfValueIs422AndNamesTheMember() {
    var answer = post("application/json", "{\"name\":\"a\",\"number\":\"x\"}");

    isProblem(answer, 422, "invalid");
    answer.body("errors[0].pointer", equalTo("/number"));
  }

  @Test
  void brokenRuleOfContentIs422() {
    isProblem(post("application/json", "{\"name\":\"a\",\"number\":0}"), 422, "invalid");
  }

  @Test
  void noBodyIs400() {
    isProblem(given().contentType("application/json").post("/test/edge").then(), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unti=KH",
        "unit=a&unit=b",
        "limit=ten",
        "limit=99999999999",
        "dryRun=yes",
        "unit=a%00b",
        "unit=%FF"
      })
  void aParameterThatIsUnknownOrUnreadableIs400(String query) {
    var answer = given().urlEncodingEnabled(false).get("/test/edge/asked?" + query).then();

    isProblem(answer, 400, "invalid-parameter");
  }

  @Test
  void parametersThatAreKnownAreTaken() {
    given().get("/test/edge/asked?unit=Bô&limit=5&dryRun=true").then().statusCode(200);
  }

  @Test
  void anotherMediaTypeIs415() {
    isProblem(post("text/plain", "hello"), 415, "unsupported-media-type");
  }

  @Test
  void jsonBeyondTheLimitIs413() {
    String body = "{\"name\":\"" + "x".repeat(1_100_000) + "\",\"number\":1}";

    isProblem(post("application/json", body), 413, "too-large");
  }

  @Test
  void unknownAddressIs404() {
    isProblem(given().get("/test/edge/nowhere").then(), 404, "not-found");
    isProblem(given().get("/entirely/else").then(), 404, "not-found");
  }

  @Test
  void anotherMethodIs405() {
    isProblem(given().delete("/test/edge/refused").then(), 405, "method-not-allowed");
  }

  @Test
  void faultIs500WithoutInternals() {
    isProblem(given().get("/test/edge/failed").then(), 500, "internal");
  }

  @Test
  void databaseAwayIs503WithRetryAfter() {
    var answer = given().get("/test/edge/exhausted").then();

    isProblem(answer, 503, "unavailable");
    answer.header("Retry-After", notNullValue());
  }

  @Test
  void noTokenIs401() {
    isProblem(given().get("/test/edge/admin").then(), 401, "unauthenticated");
  }

  @Test
  void foreignTokenIs401() {
    String token = Tokens.of("admin", "admin");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    isProblem(given().auth().oauth2(forged).get("/test/edge/admin").then(), 401, "unauthenticated");
  }

  @Test
  void aTokenOfNobodyIs401() {
    String token = Tokens.ofNobody("admin");

    isProblem(given().auth().oauth2(token).get("/test/edge/admin").then(), 401, "unauthenticated");
  }

  @Test
  void aTokenForTheGatewayIs401() {
    String token = Tokens.forTheGateway("admin", "admin");

    isProblem(given().auth().oauth2(token).get("/test/edge/admin").then(), 401, "unauthenticated");
  }

  @Test
  void anotherRoleIs403() {
    var answer = given().auth().oauth2(Tokens.of("c", "clerk")).get("/test/edge/admin").then();

    isProblem(answer, 403, "forbidden");
  }

  @Test
  void methodThatNamesNobodyIsClosedToAll() {
    var answer = given().auth().oauth2(Tokens.of("a", "admin")).get("/test/edge/silent").then();

    isProblem(answer, 403, "forbidden");
  }

  @Test
  void callerIsKnownBySubjectAndList() {
    String body =
        given()
            .auth()
            .oauth2(Tokens.agent("agent-cnrp", "kh-2013/CNRP"))
            .get("/test/edge/caller")
            .asString();

    assertThat(body).isEqualTo("{\"subject\":\"agent-cnrp\",\"list\":\"CNRP\"}");
  }
}
