package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies made to cost: forty of a mebibyte at once, to an operation that anyone may call, once
 * ended the suite with 36 MB of answer each.
 */
@OnThisMachine
class HostileBodiesIT {
  private static final int AT_ONCE = 40;
  private static final int SIZE = (1 << 20) - 64;
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Suite suite = Suite.shared();

  /**
   * @param path of an operation
   * @param before what a body begins with
   * @param item what it repeats; # is a number
   * @param after what it ends with
   */
  record Family(String path, String before, String item, String after) {
    byte[] body() {
      var body = new StringBuilder(SIZE + 1_000).append(before);
      for (int n = 0; body.length() < SIZE - after.length() - item.length() - 16; n++) {
        body.append(n == 0 ? "" : ",").append(item.replace("#", Integer.toString(n)));
      }
      return body.append(after).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return path + " " + before + item;
    }
  }

  static Stream<Family> families() {
    return Stream.of(
        new Family("/api/v1/claims", "{", "\"u#\":1", "}"),
        new Family("/api/v1/claims", "{\"relief\":[", "\"\"", "]}"),
        new Family("/api/v1/claims", "{\"votesAffected\":[", "{}", "]}"),
        new Family("/api/v1/claims", "{\"statement\":{", "\"x#\":\"\"", "}}"),
        new Family("/api/v1/claims", "[", "[]", "]"),
        new Family("/api/v1/allocations", "{\"votes\":{", "\"A#\":-1", "}}"),
        new Family("/api/v1/allocations", "{\"constituencies\":[", "{\"x\":1}", "]}"),
        new Family("/api/v1/allocations", "{\"draws\":[", "{\"seat\":0}", "]}"));
  }

  @ParameterizedTest
  @MethodSource("families")
  void areAnsweredInShortAndHarmNobody(Family family) throws Exception {
    // Given
    byte[] body = family.body();
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(Loopback.next())
            .build()) {

      // When
      List<CompletableFuture<HttpResponse<byte[]>>> sent = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        sent.add(client.sendAsync(request(family, body), HttpResponse.BodyHandlers.ofByteArray()));
      }

      // Then
      assertThat(sent.stream().map(answer -> answer.join().statusCode()))
          .as("at least one was read, not all sent away")
          .containsAnyOf(400, 422);
      for (var answer : sent) {
        HttpResponse<byte[]> refused = answer.join();
        assertThat(refused.statusCode())
            .as(new String(refused.body(), StandardCharsets.UTF_8))
            .isIn(400, 422, 503);
        assertThat(refused.body().length).isLessThan(LONGEST_ANSWER);
      }
      assertThat(suite.anonymous().get("/api/v1/grounds").statusCode()).isEqualTo(200);
      assertThat(suite.anonymous().get("/api/v1/elections").statusCode()).isEqualTo(200);
    }
  }

  private HttpRequest request(Family family, byte[] body) {
    return HttpRequest.newBuilder(URI.create(suite.gateway() + family.path()))
        .timeout(LIMIT)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }
}
