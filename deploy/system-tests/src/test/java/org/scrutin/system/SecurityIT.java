package org.scrutin.system;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not, through the one entrance. */
class SecurityIT {
  private final Suite suite = Suite.shared();

  @Test
  void withoutCredentialsTheAnswerIs401AndNeverARedirect() {
    assertRefused(post(null), 401);
  }

  @Test
  void aTokenWithAnotherSignatureIsRefused() throws Exception {
    // Given
    String[] parts = suite.token("admin").split("\\.");
    var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    String forged =
        parts[0]
            + "."
            + parts[1]
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());

    // When
    Response answer = post(forged);

    // Then
    assertRefused(answer, 401);
  }

  @Test
  void aTokenWithAnotherRoleWrittenIntoItIsRefused() {
    // Given
    String[] parts = suite.token("citizen").split("\\.");
    String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String raised = body.replace("voter", "admin");
    String forged =
        parts[0]
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(raised.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];

    // When
    Response answer = post(forged);

    // Then
    assertRefused(answer, 401);
  }

  @Test
  void aTokenThatRanOutIsRefused() throws Exception {
    // Given
    long anHourAgo = Instant.now().getEpochSecond() - 3600;
    var key = new ProviderKey(suite.data());
    String expired =
        key.resign(
            suite.token("admin"),
            claims ->
                claims.put("iat", anHourAgo - 60).put("nbf", anHourAgo - 60).put("exp", anHourAgo));

    // When
    Response answer = post(expired);

    // Then
    assertRefused(answer, 401);
    suite
        .withToken(key.resign(suite.token("admin"), claims -> {}))
        .get(Count.ELECTIONS)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aud", "iss"})
  void aTokenForAnotherHouseIsRefused(String claim) throws Exception {
    // Given
    String foreign =
        new ProviderKey(suite.data())
            .resign(suite.token("admin"), claims -> claims.put(claim, "elsewhere"));

    // When
    Response answer = post(foreign);

    // Then
    assertRefused(answer, 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk1", "commissioner1", "auditor", "citizen", "agent-cnrp"})
  void whoIsNotAnAdministratorDefinesNoElection(String person) {
    assertRefused(post(suite.token(person)), 403);
  }

  @Test
  void anObserverImportsNothingIntoTheAuthoritysTally() {
    suite
        .as("observer")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(
            """
            {"announcedAt":"2013-08-12","declaredBy":"N","source":"s","stage":"preliminary",
             "units":[{"unit":"KH","valid":1}]}
            """)
        .post("/api/v1/elections/kh-2013/tallies/nec/declared")
        .then()
        .statusCode(403);
  }

  @Test
  void identityHeadersFromOutsideAreNoIdentity() {
    suite
        .anonymous()
        .header("X-Forwarded-User", "admin")
        .header("X-Remote-User", "admin")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body("{}")
        .post(Count.ELECTIONS)
        .then()
        .statusCode(401);
  }

  private Response post(String token) {
    var request = token == null ? suite.anonymous() : suite.withToken(token);
    return request
        .redirects()
        .follow(false)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(new GeneratedElection("synthetic-refused", 7).definition())
        .post(Count.ELECTIONS);
  }

  private static void assertRefused(Response answer, int status) {
    answer
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .header("Location", nullValue())
        .body("status", equalTo(status));
  }
}
