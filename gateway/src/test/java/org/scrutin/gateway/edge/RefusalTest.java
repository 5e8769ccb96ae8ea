package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

@GatewayTest
class RefusalTest {
  private final GatewayClient client = new GatewayClient();

  @BeforeEach
  void stub() {
    StubServices.onResults("/api/v1/allocations", Echo::answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/", "/api/v1", "/api/v2/elections", "/api/v1/electionsx", "/api/q"})
  void knowsNothingElseBelowApi(String path) {
    // When
    var answer = client.send(HttpRequest.newBuilder(GatewayClient.uri(path)).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(answer).getString("type")).isEqualTo("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/elections/e/releases/final-1/bundle",
        "/api/v1/claims/KH-2013-0001/evidence",
        "/api/v1/stream?election=e",
        "/api/v1/logs",
        "/log",
        "/log/results/e/checkpoint"
      })
  void saysOfWhatIsNotBuiltThatItIsNot(String path) {
    // When
    var answer = client.send(HttpRequest.newBuilder(GatewayClient.uri(path)).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(answer).getString("type")).isEqualTo("/problems/not-built");
    assertThat(json(answer).getString("instance")).isEqualTo(GatewayClient.uri(path).getPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/elections/../../../q/metrics",
        "/api/v1/elections/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/elections/..%2f..%2fq/metrics",
        "/api/v1/elections/x;y=1",
        "/api/v1/elections//x"
      })
  void refusesAPathThatCouldMeanAnother(String path) {
    // When
    var answer =
        RawHttp.send("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:1\nConnection: close\n\n");

    // Then
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("unknown-election");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../logout",
        "/idp/../elections/x",
        "/elections/%2e%2e/logout",
        "/elections/x%2fy",
        "//elections/x",
        "/elections/x;y=1"
      })
  void refusesAPageWhosePathCouldMeanAnother(String path) {
    // When
    var answer =
        RawHttp.send("POST " + path + " HTTP/1.1\nHost: 127.0.0.1:1\nConnection: close\n\n");

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/bad-request");
  }

  @Test
  void refusesABodyThatAnnouncesTooMuchBeforeItIsSent() {
    // When
    var answer =
        RawHttp.send(
            """
            POST /api/v1/allocations HTTP/1.1
            Host: 127.0.0.1:1
            Content-Length: 1048577
            Expect: 100-continue
            Connection: close

            """);

    // Then
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large");
  }

  @Test
  void cutsOffABodyThatGrowsTooLarge() {
    // Given
    var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 << 20]));

    // When
    var answer =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/allocations")).POST(chunks).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
