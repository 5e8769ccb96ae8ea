package org.scrutin.platform.store.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.Effects;
import org.scrutin.platform.store.PlatformEnvironment;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

  @Inject Effects effects;

  private final String name = "thing-" + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    ThingsResource.gate = new CountDownLatch(0);
    ThingsResource.failing = false;
    ThingsResource.ENTERED.set(0);
  }

  private Response post(String path, String key, String body) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post(path);
  }

  private String body() {
    return "{\"name\":\"" + name + "\"}";
  }

  @Test
  void repetitionGetsTheSameAnswerAndStoresNothing() {
    // Given
    Response first = post("/test/things", key, body());

    // When
    Response second = post("/test/things", key, body());

    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString()).contains(name);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
    assertThat(effects.of(name)).hasSize(1);
  }

  @Test
  void repetitionOfAMethodThatReturnsAValue() {
    // Given
    String first = post("/test/things/plain", key, body()).asString();

    // When
    String second = post("/test/things/plain", key, body()).asString();

    // Then
    assertThat(second).isEqualTo(first).contains(name);
    assertThat(effects.of(name)).hasSize(1);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    // Given
    post("/test/things", key, body());

    // When
    Response other = post("/test/things", key, "{\"name\":\"other\"}");

    // Then
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void anotherCallerOrRouteIsAnotherRequest() {
    // Given
    post("/test/things", key, body());

    // When
    given()
        .auth()
        .oauth2(Tokens.of("anonymous", "clerk"))
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body())
        .post("/test/things")
        .then()
        .statusCode(201);
    post("/test/things/plain", key, body());

    // Then
    assertThat(effects.of(name)).hasSize(3);
  }

  @Test
  void keyIsRequiredAndOfVisibleCharacters() {
    for (String bad : new String[] {"", "a b", "x".repeat(256), "\u00e9"}) {
      Response answer = post("/test/things", bad, body());

      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(answer.jsonPath().getString("type"))
          .isEqualTo("/problems/idempotency-key-missing");
    }
    assertThat(effects.of(name)).isEmpty();
  }

  @Test
  void secondOfTwoAtOnceGetsTheFirstsAnswer() throws Exception {
    // Given
    CountDownLatch gate = new CountDownLatch(1);
    ThingsResource.gate = gate;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Response> first = threads.submit(() -> post("/test/things", key, body()));
      await().atMost(Duration.ofSeconds(30)).until(() -> ThingsResource.ENTERED.get() == 1);
      Future<Response> second = threads.submit(() -> post("/test/things", key, body()));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  effects.number(
                          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                              + " and query like 'insert into idempotency%'")
                      == 1);

      // When
      gate.countDown();

      // Then
      assertThat(second.get(30, TimeUnit.SECONDS).asString())
          .isEqualTo(first.get(30, TimeUnit.SECONDS).asString());
      assertThat(effects.of(name)).hasSize(1);
      assertThat(ThingsResource.ENTERED).hasValue(1);
    }
  }

  @Test
  void failureLeavesNothingAndMayBeRepeated() {
    // Given
    ThingsResource.failing = true;
    int failed = post("/test/things", key, body()).statusCode();
    List<Long> left = effects.of(name);
    ThingsResource.failing = false;

    // When
    Response again = post("/test/things", key, body());

    // Then
    assertThat(failed).isEqualTo(409);
    assertThat(left).isEmpty();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(effects.of(name)).hasSize(1);
  }

  @Test
  void answerOf300AndMoreUndoesItsTransaction() {
    // When
    int status = post("/test/things/conflicting", key, body()).statusCode();

    // Then
    assertThat(status).isEqualTo(409);
    assertThat(effects.of(name)).isEmpty();
  }
}
