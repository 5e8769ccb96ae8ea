package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

@GatewayTest
class FailureTest {
  private static final String GET = "GET %s HTTP/1.1\nHost: 127.0.0.1:1\nConnection: close\n\n";

  private final GatewayClient client = new GatewayClient();

  @Test
  void aSilentServiceIsATimeoutAndIsAskedOnce() throws Exception {
    // Given
    var asked = new AtomicInteger();
    StubServices.onResults("/api/v1/elections/silent", request -> asked.incrementAndGet());

    // When
    var answer = client.get("/api/v1/elections/silent");

    // Then
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("/problems/upstream-timeout");
    assertThat(asked).hasValue(1);
  }

  /** A read is asked for once more; what may have changed something is not. */
  @ParameterizedTest
  @CsvSource({"GET, 2", "POST, 1"})
  void aServiceThatHangsUpBeforeItsAnswerIsABadGateway(String method, int times) throws Exception {
    // Given
    var asked = new AtomicInteger();
    StubServices.onResults(
        "/api/v1/elections/hangs-up",
        request -> {
          asked.incrementAndGet();
          request.connection().close();
        });

    // When
    var answer =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/hangs-up"))
                .method(method, BodyPublishers.noBody())
                .build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("/problems/upstream-failed");
    assertThat(asked).hasValue(times);
  }

  @Test
  void aChunkedAnswerThatBreaksOffNeverLooksComplete() {
    // Given
    StubServices.onResults(
        "/api/v1/elections/breaks-off",
        request -> {
          request.response().setChunked(true);
          breakOff(request);
        });

    // When
    var answer = RawHttp.send(GET.formatted("/api/v1/elections/breaks-off"));

    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("first part").doesNotEndWith("0\r\n\r\n");
    assertThatThrownBy(() -> client.get("/api/v1/elections/breaks-off"))
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void anAnswerOfKnownLengthThatBreaksOffClosesTheConnection() {
    // Given
    StubServices.onResults(
        "/api/v1/elections/short",
        request -> {
          request.response().putHeader("Content-Length", "1000");
          breakOff(request);
        });

    // When
    var answer = RawHttp.send(GET.formatted("/api/v1/elections/short"));

    // Then
    assertThat(answer.header("Content-Length")).contains("1000");
    assertThat(answer.body().length()).isLessThan(1000);
  }

  private static void breakOff(HttpServerRequest request) {
    request.response().write("first part").onComplete(done -> request.connection().close());
  }

  @Test
  void aServiceThatIsAwayGives503AtOnceAndComesBackByItself() throws Exception {
    // Given
    List<HttpResponse<String>> refused = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      refused.add(client.get("/api/v1/claims"));
    }

    // When
    try (var started = StubServices.claims(Echo::answer)) {

      // Then
      assertThat(refused)
          .allSatisfy(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("retry-after")).contains("2");
                assertThat(answer.body())
                    .contains("/problems/service-unavailable")
                    .contains("claims-service");
              });
      await()
          .untilAsserted(
              () -> assertThat(client.get("/api/v1/claims").statusCode()).isEqualTo(200));
      assertThat(started).isNotNull();
    }
  }

  @Test
  void bodiesWithoutALengthArriveWholeAlsoFromClientsThatSpeakHttp2() throws Exception {
    // Given
    StubServices.onResults("/api/v1/elections/h2", Echo::answer);
    byte[] body = new byte[300_000];
    var request =
        HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/h2"))
            .version(HttpClient.Version.HTTP_2)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    // When
    var answer = client.send(request);

    // Then
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(answer.body()).contains("\"length\":300000");
  }

  @Test
  void anUploadWaitsForTheServiceInsteadOfFillingMemory() {
    // Given
    long size = 64L << 20;
    var held = new CompletableFuture<HttpServerRequest>();
    String path = "/api/v1/elections/big/tallies/nec/imports";
    StubServices.onResults(
        path,
        request -> {
          request.pause();
          held.complete(request);
        });
    var upload = new Upload(size);

    // When
    var answer = upload.start(path);
    var request = held.join();
    await().until(upload::stalled);
    long sentWhileHeld = upload.sent();
    Echo.answer(request);
    request.resume();

    // Then
    assertThat(sentWhileHeld).isLessThan(32L << 20);
    assertThat(answer.join()).contains("\"length\":" + size);
  }

  @Test
  void anUploadMayTakeLongerThanAnAnswer() throws Exception {
    // Given
    StubServices.onResults("/api/v1/elections/slow/units", Echo::answer);
    var trickle = new TrickleStream(20, 60);

    // When
    var answer =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri("/api/v1/elections/slow/units"))
                .PUT(BodyPublishers.ofInputStream(() -> trickle))
                .build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"length\":20");
  }

  @Test
  void aClientThatGoesAwayHalfWayEndsTheUploadUpstream() throws Exception {
    // Given
    var begun = new CompletableFuture<Void>();
    var gone = new CompletableFuture<Void>();
    StubServices.onResults(
        "/api/v1/elections/left/units",
        request -> {
          request.exceptionHandler(failure -> gone.complete(null));
          request.handler(chunk -> begun.complete(null));
        });

    // When
    try (var socket = new Socket("127.0.0.1", StubServices.gatewayPort())) {
      String half =
          "PUT /api/v1/elections/left/units HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"
              + "Content-Length: 1000\r\n\r\nhalf";
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      begun.join();
    }

    // Then
    await().until(gone::isDone);
  }

  @Test
  void aClientThatFallsSilentHalfWayIsToldSoAndEndsTheUploadUpstream() {
    // Given
    var gone = new CompletableFuture<Void>();
    StubServices.onResults(
        "/api/v1/elections/silent-client/units",
        request -> {
          request.exceptionHandler(failure -> gone.complete(null));
          request.resume();
        });

    // When
    var answer =
        RawHttp.send(
            "PUT /api/v1/elections/silent-client/units HTTP/1.1\nHost: 127.0.0.1:1\n"
                + "Content-Length: 1000\n\nhalf");

    // Then
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.body()).contains("/problems/body-stalled");
    await().until(gone::isDone);
  }
}
