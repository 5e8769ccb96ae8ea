package org.scrutin.results.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.results.ServiceTest;

/** Who sends a small body slowly holds a connection, for seconds, and no thread. */
@ServiceTest
class SlowBodiesTest {
  private static final int MORE_THAN_THREADS = 260;
  private static final int TIMEOUT = 30_000;
  private static final String VOTES =
      "{\"method\":\"dhondt\",\"seats\":1,\"votes\":{\"A\":2,\"B\":1}}";

  @TestHTTPResource("/")
  URI service;

  @Test
  void othersAreAnsweredWhileManyBodiesAreAwaited() throws IOException {
    // Given
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        slow.add(begun(VOTES.length(), "", VOTES.substring(0, 9)));
      }

      // When
      String answer = answerTo(begun(VOTES.length(), "", VOTES));

      // Then
      assertThat(answer).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void bodyThatDoesNotComeEndsTheConnection() throws IOException {
    // When
    String answer = answerTo(begun(VOTES.length(), "", VOTES.substring(0, 9)));

    // Then
    assertThat(answer).isEmpty();
  }

  @Test
  void bodyInTwoPartsIsOneBody() throws IOException {
    // Given
    Socket socket = begun(VOTES.length(), "", VOTES.substring(0, 9));

    // When
    send(socket, VOTES.substring(9));

    // Then
    assertThat(answerTo(socket)).startsWith("HTTP/1.1 200").contains("\"seats\":{\"A\":1,\"B\":0}");
  }

  @Test
  void whoAsksBeforeSendingIsToldToSend() throws IOException {
    // Given
    Socket socket = begun(VOTES.length(), "Expect: 100-continue", "");
    byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100".length());

    // When
    send(socket, VOTES);

    // Then
    assertThat(interim).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 100");
    assertThat(answerTo(socket)).contains("HTTP/1.1 200");
  }

  /** On both sides of the limit between bodies that are awaited and bodies that are streamed. */
  @ParameterizedTest
  @ValueSource(ints = {16 * 1024, 16 * 1024 + 1})
  void sizeChangesNothing(int length) throws IOException {
    // When
    String body = VOTES + " ".repeat(length - VOTES.length());

    // Then
    assertThat(answerTo(begun(length, "", body))).startsWith("HTTP/1.1 200");
  }

  @Test
  void bodyOverHttp2IsTakenToo() throws IOException, InterruptedException {
    // Given: a connection that both sides have agreed to use so
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    client.send(HttpRequest.newBuilder(service).build(), BodyHandlers.discarding());

    // When
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(service.resolve("/api/v1/allocations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(VOTES))
                .build(),
            BodyHandlers.ofString());

    // Then
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private Socket begun(int length, String header, String part) throws IOException {
    Socket socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(TIMEOUT);
    String head =
        """
        POST /api/v1/allocations HTTP/1.1
        Host: %s
        Connection: close
        Content-Type: application/json
        Content-Length: %d
        """
            .formatted(service.getHost(), length);
    send(socket, (head + (header.isEmpty() ? "" : header + "\n") + "\n").replace("\n", "\r\n"));
    send(socket, part);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String answerTo(Socket socket) throws IOException {
    try (socket) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
