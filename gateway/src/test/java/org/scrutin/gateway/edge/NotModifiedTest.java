package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

/**
 * An answer without content has none of the headers of one (RFC 9112 section 6.1): Python's
 * http.client waits for the chunks that such a header announces.
 */
@GatewayTest
class NotModifiedTest {
  private static final String PATH = "/api/v1/elections/same";

  @Test
  void anAnswerThatHasNotChangedAnnouncesNoChunks() {
    // Given
    StubServices.onResults(
        PATH, request -> request.response().setStatusCode(304).putHeader("ETag", "\"9\"").end());

    // When
    var answer = get(PATH);

    // Then
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("ETag")).contains("\"9\"");
    assertBare(answer);
  }

  @Test
  void norDoesItStateALengthThatIsNotItsOwn() {
    // Given
    StubServices.onResults(
        PATH,
        request -> request.response().setStatusCode(304).putHeader("Content-Length", "1234").end());

    // When
    var answer = get(PATH);

    // Then
    assertThat(answer.status()).isEqualTo(304);
    assertBare(answer);
  }

  @Test
  void theGatewaysOwnAnswersThatHaveNotChangedAnnounceNoneEither() {
    // When
    var answer = get("/own/not-modified");

    // Then
    assertThat(answer.status()).isEqualTo(304);
    assertBare(answer);
  }

  private static RawHttp.Answer get(String path) {
    return RawHttp.send(
        "GET "
            + path
            + " HTTP/1.1\nHost: 127.0.0.1:1\nIf-None-Match: \"9\"\nConnection: close\n\n");
  }

  private static void assertBare(RawHttp.Answer answer) {
    assertThat(answer.header("Transfer-Encoding")).isEmpty();
    assertThat(answer.header("Content-Length")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }
}
