package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

/** Each test comes from addresses of its own, because the gateway remembers them. */
@GatewayTest
class RequestLimitsTest {
  private static final String HEAD = " HTTP/1.1\nHost: 127.0.0.1:1\nConnection: close\n";
  private static final String UNKNOWN = "/api/v1/elections/nowhere";

  @Test
  void bodiesThatTrickleReachNoServiceAndKeepNoneFromReading() throws Exception {
    // Given
    String path = "/api/v1/elections/trickled/tallies";
    var reached = new AtomicInteger();
    StubServices.onResults(path, request -> reached.incrementAndGet());
    StubServices.onResults("/api/v1/elections/read", Echo::answer);
    var sockets = new ArrayList<Socket>();
    // When: more connections than there are to the service, from several addresses
    for (int i = 0; i < 150; i++) {
      String from = "127.1.0." + (1 + i / 50);
      sockets.add(RawHttp.begin(from, "POST " + path + HEAD + "Content-Length: 1000\n\n{\"code\""));
    }
    var read = RawHttp.send("127.1.0.9", "GET /api/v1/elections/read" + HEAD + "\n");
    // Then
    assertThat(read.status()).isEqualTo(200);
    assertThat(reached).hasValue(0);
    for (Socket socket : sockets) {
      var answer = RawHttp.read(socket);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.body()).contains("/problems/body-stalled", "2 seconds");
      socket.close();
    }
    assertThat(reached).hasValue(0);
  }

  @Test
  void oneAddressHasOnlySoManyRequestsUnderWay() throws Exception {
    // Given
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 64; i++) {
        sockets.add(
            RawHttp.begin("127.2.0.1", "POST " + UNKNOWN + HEAD + "Content-Length: 10\n\n{"));
      }
      // When
      var refused =
          await()
              .until(
                  () -> RawHttp.send("127.2.0.1", "GET /static/none" + HEAD + "\n"),
                  answer -> answer.status() == 429);
      var other = RawHttp.send("127.2.0.2", "GET " + UNKNOWN + HEAD + "\n");
      // Then
      assertThat(refused.header("Retry-After")).contains("1");
      assertThat(refused.body()).contains("/problems/too-many-requests");
      assertThat(other.status()).isEqualTo(404);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    await().until(() -> RawHttp.send("127.2.0.1", "GET " + UNKNOWN + HEAD + "\n").status() == 404);
  }

  /** A cookie that is no session's says nothing of a caller. */
  @ParameterizedTest
  @CsvSource({"127.3.0.1, ''", "127.3.0.3, Cookie: lang=km"})
  void aFloodOfAnonymousFilingsIsRefusedAndLeavesReadsAndOthersAlone(String from, String header) {
    // Given
    String said = header.isEmpty() ? "" : header + "\n";
    String filing = "POST " + UNKNOWN + HEAD + said + "Content-Length: 2\n\n{}";
    // When
    List<RawHttp.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 180; i++) {
      answers.add(RawHttp.send(from, filing));
    }
    // Then: the burst passed, and not much more
    long passed = answers.stream().filter(answer -> answer.status() == 404).count();
    assertThat(passed).isBetween(120L, 179L);
    var refused = answers.getLast();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isPositive();
    assertThat(refused.header("Content-Type").orElseThrow()).contains("application/problem+json");
    assertThat(RawHttp.send("127.3.0.2", filing).status()).isEqualTo(404);
    assertThat(RawHttp.send(from, "GET " + UNKNOWN + HEAD + "\n").status()).isEqualTo(404);
  }

  @Test
  void whatTheGatewayHoldsItselfIsNotCounted() {
    // Given: nothing may be signed in any more
    for (int i = 0; i < 70; i++) {
      RawHttp.send("127.4.0.1", "GET /idp/none" + HEAD + "\n");
    }
    assertThat(RawHttp.send("127.4.0.1", "GET /idp/none" + HEAD + "\n").status()).isEqualTo(429);
    // When, Then
    assertThat(RawHttp.send("127.4.0.1", "GET /problems" + HEAD + "\n").status()).isEqualTo(200);
  }

  @Test
  void headersThatTrickleAreHungUpOn() throws Exception {
    // Given: the first request of a run is what makes connections be watched
    RawHttp.send("127.5.0.1", "GET " + UNKNOWN + HEAD + "\n");
    try (Socket socket = RawHttp.begin("127.5.0.1", "GET " + UNKNOWN + " HTTP/1.1\n")) {
      // When, Then
      await().until(() -> hungUpOn(socket));
    }
  }

  @Test
  void headersThatTrickleAfterAnAnswerAreHungUpOnToo() throws Exception {
    String request = "GET " + UNKNOWN + " HTTP/1.1\nHost: 127.0.0.1:1\n";
    try (Socket socket = RawHttp.begin("127.5.0.2", request + "\n")) {
      byte[] some = new byte[12];
      assertThat(socket.getInputStream().readNBytes(some, 0, 12)).isEqualTo(12);
      RawHttp.more(socket, request);
      await().until(() -> hungUpOn(socket));
    }
  }

  @Test
  void whoTakesNothingOfAnAnswerIsHungUpOnAndItEndsUpstream() throws Exception {
    // Given
    String path = "/api/v1/elections/long-answer";
    var gone = new CompletableFuture<Void>();
    StubServices.onResults(
        path,
        request -> {
          request.connection().closeHandler(closed -> gone.complete(null));
          StubServices.endless(request.response());
        });
    // When: nothing is read
    try (Socket socket = RawHttp.begin("127.6.0.1", "GET " + path + HEAD + "\n")) {
      // Then
      await().until(gone::isDone);
      assertThat(socket.isConnected()).isTrue();
    }
  }

  /** Sends a byte more of a header, and sees whether anybody is there. */
  private static boolean hungUpOn(Socket socket) {
    try {
      RawHttp.more(socket, "X");
      while (socket.getInputStream().available() > 0) {
        if (socket.getInputStream().read() == -1) {
          return true;
        }
      }
      return false;
    } catch (IOException closed) {
      return true;
    }
  }
}
