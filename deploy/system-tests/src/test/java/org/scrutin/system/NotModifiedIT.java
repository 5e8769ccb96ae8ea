package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 304 has no body and says nothing of one (RFC 9110 section 15.4.5), byte by byte. */
class NotModifiedIT {
  private final Suite suite = Suite.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/elections/kh-2013",
        "/api/v1/elections/kh-2013/tallies/nec/results",
        "/api/v1/claims/KH-2013-0001",
        "/api/v1/claims?election=kh-2013",
        "/api/v1/chronicle?election=kh-2013"
      })
  void isAHeadAlone(String path) throws IOException {
    // Given
    String tag = suite.anonymous().get(path).then().statusCode(200).extract().header("ETag");

    // When
    String answer = raw(path, tag);

    // Then
    assertThat(answer).startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .doesNotContain("transfer-encoding", "content-length: 1");
  }

  private String raw(String path, String tag) throws IOException {
    URI gateway = URI.create(suite.gateway());
    try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nIf-None-Match: %s\r\nConnection: close\r\n\r\n"
              .formatted(path, gateway.getAuthority(), tag);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
