package org.scrutin.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubProvider;
import org.scrutin.gateway.StubServices;

@GatewayTest
class TokenExchangeTest {
  private static final String PATH = "/api/v1/elections/exchanged";

  private final GatewayClient client =
      new GatewayClient(new CookieManager(null, CookiePolicy.ACCEPT_ALL));
  private final Queue<JsonObject> received = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void stub() {
    StubServices.onResults(PATH, this::answer);
  }

  private void answer(HttpServerRequest request) {
    received.add(StubProvider.claims(request.getHeader("Authorization")));
    request.response().end("{\"items\":[]}");
  }

  @Test
  void eachServiceGetsATokenForItselfAlone() throws Exception {
    // Given
    String token = StubProvider.token("clerk1", "clerk");

    // When
    send(token, PATH);
    try (var claims = StubServices.claims(this::answer)) {
      send(token, "/api/v1/claims");
    }

    // Then
    assertThat(received)
        .extracting(claims -> claims.getString("sub"), claims -> claims.getString("aud"))
        .containsExactly(tuple("clerk1", "scrutin-results"), tuple("clerk1", "scrutin-claims"));
  }

  @Test
  void manyRequestsOfOneTokenAreOneExchange() throws Exception {
    // Given
    String token = StubProvider.token("p-" + UUID.randomUUID(), "clerk");
    int before = StubProvider.exchanges();

    // When
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        answers.add(callers.submit(() -> send(token, PATH)));
      }
    }

    // Then
    for (var answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
    }
    assertThat(received).hasSize(10).allMatch(claims -> claims.getString("sub").startsWith("p-"));
    assertThat(StubProvider.exchanges() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"error\":\"invalid_request\"}', 401, invalid-credentials",
    "400, '{\"error\":\"invalid_grant\"}', 401, invalid-credentials",
    "400, '{\"error\":\"invalid_token\"}', 401, invalid-credentials",
    "401, '{\"error\":\"invalid_client\"}', 500, internal",
    "400, '{\"error\":\"invalid_target\"}', 500, internal",
    "503, away, 503, service-unavailable",
    "200, nonsense, 503, service-unavailable",
  })
  void whereThereIsNoTokenNothingReachesTheServiceAndTheCallerIsToldWhy(
      int status, String body, int told, String problem) throws Exception {
    // Given
    String token = StubProvider.token("p-" + UUID.randomUUID(), "clerk");

    // When
    HttpResponse<String> refused;
    try (var failing =
        StubProvider.exchange(request -> request.response().setStatusCode(status).end(body))) {
      refused = send(token, PATH);
    }

    // Then
    assertThat(refused.statusCode()).isEqualTo(told);
    assertThat(refused.body()).contains("/problems/" + problem);
    assertThat(received).isEmpty();
    assertThat(send(token, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void aProviderThatHangsUpIsUnavailable() throws Exception {
    // Given
    String token = StubProvider.token("p-" + UUID.randomUUID(), "clerk");

    // When
    HttpResponse<String> refused;
    try (var failing = StubProvider.exchange(request -> request.connection().close())) {
      refused = send(token, PATH);
    }

    // Then
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).isPresent();
    assertThat(received).isEmpty();
  }

  @Test
  void pagesAskInTheVisitorsNameWithTokensForTheService() throws Exception {
    // Given
    AtomicInteger asked = new AtomicInteger();
    StubServices.onResults(
        "/api/v1/summaries",
        request -> {
          asked.incrementAndGet();
          answer(request);
        });
    signIn();

    // When
    client.get("/");

    // Then
    assertThat(asked).hasPositiveValue();
    assertThat(received)
        .isNotEmpty()
        .allMatch(claims -> claims.getString("sub").equals("clerk1"))
        .allMatch(claims -> claims.getString("aud").equals("scrutin-results"));
    StubServices.forgetResults("/api/v1/summaries");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"error\":\"invalid_grant\"}', 401, Your sign-in has ended",
    "away, 503, Nothing can be shown to you as signed in now",
  })
  void aPageSaysThatItIsTheSignInThatCannotBeUsed(String body, int status, String title)
      throws Exception {
    // Given: a sign-in whose token has not been exchanged before
    signIn();

    // When
    HttpResponse<String> page;
    try (var failing =
        StubProvider.exchange(request -> request.response().setStatusCode(400).end(body))) {
      page = client.get("/elections/any");
    }

    // Then
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(title, "Sign out");
  }

  private void signIn() {
    URI next = GatewayClient.uri("/login");
    for (int hop = 0; hop < 4; hop++) {
      var answer = client.send(HttpRequest.newBuilder(next).build());
      var location = answer.headers().firstValue("location");
      if (location.isEmpty()) {
        return;
      }
      next = next.resolve(location.get());
    }
  }

  private HttpResponse<String> send(String token, String path) {
    return client.send(
        HttpRequest.newBuilder(GatewayClient.uri(path))
            .header("Authorization", "Bearer " + token)
            .method("GET", BodyPublishers.noBody())
            .build());
  }
}
