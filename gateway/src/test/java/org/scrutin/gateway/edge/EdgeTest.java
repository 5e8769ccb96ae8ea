package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

@GatewayTest
class EdgeTest {
  private final GatewayClient client = new GatewayClient();

  @BeforeEach
  void stubs() {
    StubServices.onResults("/api/v1/elections/echo", Echo::answer);
  }

  @Test
  void passesMethodPathQueryAndBody() {
    // Given
    var request =
        HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/echo?a=1&b=%C3%A9"))
            .POST(BodyPublishers.ofString("{\"x\":1}"))
            .build();

    // When
    var answer = json(client.send(request));

    // Then
    assertThat(answer.getString("method")).isEqualTo("POST");
    assertThat(answer.getString("uri")).isEqualTo("/api/v1/elections/echo?a=1&b=%C3%A9");
    assertThat(answer.getLong("length")).isEqualTo(7);
  }

  @Test
  void dropsWhatOutsidersSayOfThemselvesAndSaysItItself() {
    // When
    var raw =
        RawHttp.send(
            """
            GET /api/v1/elections/echo HTTP/1.1
            Host: 127.0.0.1:%d
            Forwarded: for=10.0.0.1
            X-Forwarded-For: 10.0.0.1
            X-Forwarded-Host: evil.example
            X-Forwarded-Proto: https
            X-Forwarded-Prefix: /evil
            X-Real-IP: 10.0.0.1
            X-User-Id: admin
            Remote-User: admin
            X-HTTP-Method-Override: DELETE
            Cookie: a=b
            X-Named: gone
            Keep-Alive: timeout=9
            TE: trailers
            Accept: text/plain
            Accept-Language: km
            Connection: close
            Connection: X-Named

            """
                .formatted(StubServices.gatewayPort()));

    // Then
    var headers = new JsonObject(raw.body()).getJsonObject("headers");
    assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(headers.getString("x-forwarded-host"))
        .isEqualTo("127.0.0.1:" + StubServices.gatewayPort());
    assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
    assertThat(headers.getString("accept-language")).isEqualTo("km");
    assertThat(headers.fieldNames())
        .doesNotContain(
            "forwarded",
            "x-forwarded-prefix",
            "x-real-ip",
            "x-user-id",
            "remote-user",
            "x-http-method-override",
            "cookie",
            "x-named",
            "keep-alive",
            "te");
  }

  @Test
  void dropsTheHopByHopHeadersOfTheAnswer() {
    // Given
    StubServices.onResults(
        "/api/v1/elections/hops",
        request ->
            request
                .response()
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "1")
                .putHeader("Server", "inner")
                .putHeader("ETag", "\"7\"")
                .end("{}"));

    // When
    var answer =
        client.send(HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/hops")).build());

    // Then
    assertThat(answer.headers().map()).doesNotContainKeys("keep-alive", "x-inner", "server");
    assertThat(answer.headers().firstValue("etag")).contains("\"7\"");
  }

  @Test
  void makesAServicesOwnAddressRelative() {
    // Given
    StubServices.onResults(
        "/api/v1/elections/made",
        request ->
            request
                .response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/x")
                .end());

    // When
    var answer =
        client.send(HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/made")).build());

    // Then
    assertThat(answer.headers().firstValue("location")).contains("/api/v1/x");
  }

  @Test
  void oneRequestIdGoesUpAndBack() {
    // When
    var answer =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/echo"))
                .header("X-Request-Id", "caller-id-1")
                .build());

    // Then
    assertThat(answer.headers().allValues("x-request-id")).containsExactly("caller-id-1");
    assertThat(json(answer).getJsonObject("headers").getString("x-request-id"))
        .isEqualTo("caller-id-1");
  }

  @Test
  void saysContinueToAClientThatWaitsForIt() {
    // When
    var answer =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/echo"))
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[1000]))
                .build());

    // Then
    assertThat(json(answer).getLong("length")).isEqualTo(1000);
  }

  @Test
  void headAndNotModifiedHaveNoBodyAndKeepTheirHeaders() {
    // Given
    StubServices.onResults(
        "/api/v1/elections/same",
        request -> request.response().setStatusCode(304).putHeader("ETag", "\"9\"").end());

    // When
    var answer =
        client.send(HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/same")).build());
    var head =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/echo"))
                .method("HEAD", BodyPublishers.noBody())
                .build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.headers().firstValue("etag")).contains("\"9\"");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theProvidersHostHeaderArrivesUnchanged() {
    // When
    var answer =
        RawHttp.send(
            """
            GET /idp/host HTTP/1.1
            Host: 127.0.0.1:%d
            Cookie: q_session_web=secret; own=1
            X-Forwarded-Host: evil.example
            Connection: close

            """
                .formatted(StubServices.gatewayPort()));

    // Then
    var body = new JsonObject(answer.body());
    assertThat(body.getString("host")).isEqualTo("127.0.0.1:" + StubServices.gatewayPort());
    assertThat(body.getString("cookie")).isEqualTo("own=1");
    assertThat(body.getString("forwarded")).isNull();
  }

  @Test
  void everyAnswerTellsBrowsersWhatNotToDo() {
    // When
    var answer =
        client.send(HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/echo")).build());

    // Then
    assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
