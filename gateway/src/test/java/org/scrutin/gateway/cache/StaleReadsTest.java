package org.scrutin.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubServices;

/** Here no answer is fresh: each is asked for, and the last one known stands where none comes. */
@GatewayTest
class StaleReadsTest {
  private static final String PATH = "/api/v1/elections/last";
  private static final String SUMMARIES = "/api/v1/summaries";
  private static final String ELECTIONS = "/api/v1/elections";

  private final GatewayClient client = new GatewayClient();

  @BeforeEach
  void start() {
    EmptyCache.now();
    StubServices.onResults(PATH, request -> request.response().end("known"));
    for (String path : List.of(SUMMARIES, ELECTIONS)) {
      StubServices.onResults(
          path,
          request ->
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end("{\"items\":[]}"));
    }
  }

  @AfterEach
  void forget() {
    EmptyCache.now();
    StubServices.forgetResults(PATH);
    StubServices.forgetResults(SUMMARIES);
    StubServices.forgetResults(ELECTIONS);
  }

  static Stream<Named<Consumer<HttpServerRequest>>> failures() {
    return Stream.of(
        Named.of("hangs up", request -> request.connection().close()),
        Named.of("says nothing", request -> {}),
        Named.of("is not ready", request -> request.response().setStatusCode(503).end("no")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theLastKnownStandsWhereTheServiceDoesNotAnswer(Consumer<HttpServerRequest> failure) {
    // Given
    for (String path : List.of(PATH, "/", "/km")) {
      // What was asked for in a test before may still be waited for.
      await().until(() -> client.get(path).statusCode() == 200);
    }

    // When
    StubServices.onResults(PATH, failure);
    StubServices.onResults(SUMMARIES, failure);
    var data = client.get(PATH);
    var page = client.get("/");
    var khmer = client.get("/km");

    // Then
    assertThat(data.statusCode()).isEqualTo(200);
    assertThat(data.body()).isEqualTo("known");
    assertThat(data.headers().firstValue("age")).isPresent();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("No elections yet")
        .containsPattern("As of \\d\\d:\\d\\d:\\d\\d UTC: the service that has newer figures");
    assertThat(khmer.body()).containsPattern("គិតត្រឹមម៉ោង \\d\\d:\\d\\d:\\d\\d UTC");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whereNothingIsKnownThatIsSaid(Consumer<HttpServerRequest> failure) {
    // Given
    StubServices.onResults(PATH, failure);

    // When
    var data = client.get(PATH);

    // Then
    assertThat(data.statusCode()).isIn(502, 503, 504);
  }

  /** One of two instances has just died, or has just started. */
  @ParameterizedTest
  @ValueSource(strings = {PATH, "/"})
  void whatFailsOnceIsAskedForAgain(String path) {
    // Given
    var asked = new AtomicInteger();
    Consumer<HttpServerRequest> first =
        request -> {
          if (asked.getAndIncrement() == 0) {
            request.connection().close();
          } else {
            request.response().putHeader("Content-Type", "application/json").end("{\"items\":[]}");
          }
        };
    StubServices.onResults(PATH, first);
    StubServices.onResults(SUMMARIES, first);

    // When
    var answer = client.get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatIsNotThereAnyMoreIsForgotten() {
    // Given
    client.get(PATH);
    StubServices.forgetResults(PATH);

    // When
    var gone = client.get(PATH);
    StubServices.onResults(PATH, request -> request.connection().close());
    var away = client.get(PATH);

    // Then
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(away.statusCode()).isIn(502, 503);
  }

  @ParameterizedTest
  @CsvSource({"/, /api/v1/summaries", "/api/v1/elections/last, /api/v1/elections/last"})
  void aServiceIsToldWhichAnswerIsKnown(String address, String asked) {
    // Given
    List<String> told = new CopyOnWriteArrayList<>();
    StubServices.onResults(asked, request -> answerOnce(request, told));

    // When
    String first = client.get(address).body();
    String second = client.get(address).body();

    // Then
    assertThat(told).containsExactly("null", "\"1\"");
    assertThat(second).isEqualTo(first).isNotEmpty();
  }

  private static void answerOnce(HttpServerRequest request, List<String> told) {
    String tag = request.getHeader("If-None-Match");
    told.add(String.valueOf(tag));
    if ("\"1\"".equals(tag)) {
      request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
    } else {
      request
          .response()
          .putHeader("Content-Type", "application/json")
          .putHeader("ETag", "\"1\"")
          .end("{\"items\":[]}");
    }
  }

  @Test
  void aNewAnswerTakesThePlaceOfTheLast() {
    // Given
    client.get(PATH);

    // When
    StubServices.onResults(PATH, request -> request.response().end("newer"));

    // Then
    assertThat(client.get(PATH).body()).isEqualTo("newer");
    assertThat(client.get("/").body()).doesNotContain("As of");
  }
}
