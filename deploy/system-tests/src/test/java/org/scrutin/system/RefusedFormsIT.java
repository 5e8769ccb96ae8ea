package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.system.contract.Contract;
import org.scrutin.system.contract.Operation;

/**
 * What is wrong by its form is refused by every operation that has the form, and nothing is done.
 */
class RefusedFormsIT {
  private static final String KEY = "Idempotency-Key";
  private static final int LARGEST_JSON = 1 << 20;

  private static final Map<String, String> PEOPLE =
      Map.of(
          "admin",
          "admin",
          "agent",
          "agent-cnrp",
          "commissioner",
          "commissioner1",
          "observer",
          "observer",
          "registrar",
          "registrar",
          "supervisor",
          "supervisor");

  private final Suite suite = Suite.shared();

  static Stream<Operation> operations() {
    return Contract.SCRUTIN.operations().stream();
  }

  static Stream<Operation> operationsOfServices() {
    return operations().filter(operation -> operation.path().startsWith("/api/"));
  }

  static Stream<Operation> changing() {
    return operations().filter(operation -> !operation.method().equals("get"));
  }

  static Stream<Operation> closed() {
    return operations().filter(operation -> !operation.open());
  }

  static Stream<Operation> forRoles() {
    return closed().filter(operation -> !operation.roles().isEmpty());
  }

  static Stream<Operation> keyed() {
    return operations().filter(operation -> operation.parameter(KEY).isPresent());
  }

  static Stream<Operation> withBody() {
    return operations().filter(operation -> !operation.bodyType().isEmpty());
  }

  static Stream<Operation> withJson() {
    return operations().filter(operation -> operation.bodyType().equals("application/json"));
  }

  static Stream<Operation> withFile() {
    return operations().filter(operation -> operation.bodyType().equals("text/csv"));
  }

  static Stream<Operation> versioned() {
    return operations().filter(operation -> operation.parameter("If-Match").isPresent());
  }

  static Stream<Operation> ofAnElection() {
    return operations().filter(operation -> operation.path().contains("{election}"));
  }

  static Stream<Operation> ofTally() {
    return operations().filter(operation -> operation.path().contains("{tally}"));
  }

  static Stream<Operation> ofClaim() {
    return operations().filter(operation -> operation.path().contains("{ref}"));
  }

  @ParameterizedTest
  @MethodSource("operationsOfServices")
  void anUnknownQueryParameter(Operation operation) {
    Response refused =
        send(operation, permitted(operation).queryParam("no-such", "1"), operation.address());

    isRefused(refused, 400, "invalid-parameter");
  }

  @ParameterizedTest
  @MethodSource("operationsOfServices")
  void anAddressWithoutMeaning(Operation operation) {
    Response refused =
        send(
            operation,
            permitted(operation).urlEncodingEnabled(false),
            operation.address() + "/%2e%2e/x");

    assertThat(refused.statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @MethodSource("operationsOfServices")
  void aFormThatItDoesNotHave(Operation operation) {
    Response refused =
        send(operation, permitted(operation).accept("image/png"), operation.address());

    isRefused(refused, 406, "not-acceptable");
  }

  @ParameterizedTest
  @MethodSource("operationsOfServices")
  void aForgedToken(Operation operation) {
    Response refused =
        send(operation, body(operation, suite.withToken("a.b.c")), operation.address());

    isRefused(refused, 401, "invalid-credentials");
  }

  @ParameterizedTest
  @MethodSource("changing")
  void aSessionFromAForeignOrigin(Operation operation) {
    Response refused =
        send(
            operation,
            body(operation, suite.anonymous())
                .cookie("q_session_web", "x")
                .header("Origin", "https://elsewhere.example"),
            operation.address());

    isRefused(refused, 403, "foreign-origin");
  }

  @ParameterizedTest
  @MethodSource("closed")
  void noCredentials(Operation operation) {
    Response refused = send(operation, body(operation, suite.anonymous()), operation.address());

    isRefused(refused, 401, "unauthenticated");
  }

  @ParameterizedTest
  @MethodSource("forRoles")
  void anotherRole(Operation operation) {
    Response refused = send(operation, body(operation, suite.as("auditor")), operation.address());

    isRefused(refused, 403, "forbidden");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void noIdempotencyKey(Operation operation) {
    Response refused =
        send(operation, content(operation, suite.as(person(operation))), operation.address());

    isRefused(refused, 400, "idempotency-key-missing");
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void aBodyOfAnotherType(Operation operation) {
    Response refused =
        send(
            operation,
            suite
                .as(person(operation))
                .header(KEY, key())
                .contentType("image/png")
                .body(new byte[1]),
            operation.address());

    isRefused(refused, 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @MethodSource("withJson")
  void aBodyThatIsNoJson(Operation operation) {
    isRefused(json(operation, "{"), 400, "malformed");
  }

  @ParameterizedTest
  @MethodSource("withJson")
  void aBodyOfOtherMembers(Operation operation) {
    isRefused(json(operation, "{\"no-such\":1}"), 422, "invalid");
  }

  @ParameterizedTest
  @MethodSource("withJson")
  void aBodyThatIsTooLarge(Operation operation) {
    isRefused(json(operation, " ".repeat(LARGEST_JSON) + "{}"), 413, "too-large");
  }

  @ParameterizedTest
  @MethodSource("withFile")
  void aFileThatIsPackedAnotherWay(Operation operation) {
    Response refused =
        send(operation, permitted(operation).header("Content-Encoding", "br"), operation.address());

    isRefused(refused, 415, "unsupported-content-encoding");
  }

  @ParameterizedTest
  @MethodSource("versioned")
  void aVersionThatIsPast(Operation operation) {
    Response refused =
        send(operation, permitted(operation).header("If-Match", "\"x\""), operation.address());

    isRefused(refused, 412, "precondition-failed");
  }

  @ParameterizedTest
  @MethodSource("ofAnElection")
  void anElectionThatIsNotThere(Operation operation) {
    Response refused =
        send(operation, permitted(operation), operation.address("election", "no-such"));

    isRefused(refused, 404, "unknown-election");
  }

  @ParameterizedTest
  @MethodSource("ofTally")
  void aTallyThatIsNotThere(Operation operation) {
    Response refused = send(operation, permitted(operation), operation.address("tally", "no-such"));

    isRefused(refused, 404, "unknown-tally");
  }

  @ParameterizedTest
  @MethodSource("ofClaim")
  void aClaimThatIsNotThere(Operation operation) {
    Response refused =
        send(operation, permitted(operation), operation.address("ref", "KH-2013-9999"));

    isRefused(refused, 404, "unknown-claim");
  }

  private Response json(Operation operation, String body) {
    return send(
        operation,
        suite.as(person(operation)).header(KEY, key()).contentType("application/json").body(body),
        operation.address());
  }

  /** A request of somebody who may, whose body has the right form. */
  private RequestSpecification permitted(Operation operation) {
    return body(operation, suite.as(person(operation)));
  }

  private static RequestSpecification body(Operation operation, RequestSpecification request) {
    return content(
        operation, operation.parameter(KEY).isPresent() ? request.header(KEY, key()) : request);
  }

  private static RequestSpecification content(Operation operation, RequestSpecification request) {
    return operation.bodyType().isEmpty()
        ? request
        : request.config(Count.RAW).contentType(operation.bodyType()).body(operation.bodyExample());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String person(Operation operation) {
    List<String> roles = operation.roles();
    return roles.isEmpty() ? "registrar" : PEOPLE.get(roles.getFirst());
  }

  private static Response send(Operation operation, RequestSpecification request, String path) {
    return request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), path);
  }

  private static void isRefused(Response answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
  }
}
