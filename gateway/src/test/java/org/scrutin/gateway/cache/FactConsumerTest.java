package org.scrutin.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.FactBroker;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.StubServices;

/** Answers that stay fresh for longer than the test takes, unless a fact comes. */
@QuarkusTest
@WithTestResource(StubServices.class)
@WithTestResource(FactBroker.class)
@TestProfile(KeptReadsTest.LongFresh.class)
class FactConsumerTest {
  private static final String ELECTIONS = "/api/v1/elections";

  private final GatewayClient client = new GatewayClient();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  @BeforeEach
  void stub() {
    EmptyCache.now();
    for (String path : new String[] {ELECTIONS, ELECTIONS + "/told", ELECTIONS + "/other"}) {
      StubServices.onResults(path, this::answer);
    }
  }

  private void answer(HttpServerRequest request) {
    request.response().end("answer " + asked.merge(request.path(), 1, Integer::sum));
  }

  @Test
  void whatAFactTouchesIsAskedForAgain() {
    // Given
    String all = read(ELECTIONS);
    read(ELECTIONS + "/other");

    // When
    whenTold("told");

    // Then
    await().until(() -> !read(ELECTIONS).equals(all));
    read(ELECTIONS + "/other");
    assertThat(asked).containsEntry(ELECTIONS + "/other", 1);
  }

  @Test
  void whatNobodyTrustedHasSignedIsPassedOver() {
    // Given
    read(ELECTIONS + "/other");

    // When
    FactBroker.forge("other");
    whenTold("told");

    // Then
    read(ELECTIONS + "/other");
    assertThat(asked).containsEntry(ELECTIONS + "/other", 1);
  }

  @Test
  void whatWasNotThereIsForgotten() {
    // Given
    String path = ELECTIONS + "/told/new";
    StubServices.onResults(path, request -> request.response().setStatusCode(404).end());
    assertThat(client.get(path).statusCode()).isEqualTo(404);

    // When
    StubServices.onResults(path, request -> request.response().end("there"));
    assertThat(client.get(path).statusCode()).isEqualTo(404);
    whenTold("told");

    // Then
    assertThat(read(path)).isEqualTo("there");
  }

  /** Again and again: the gateway hears what is published after it has joined. */
  private void whenTold(String election) {
    String before = read(ELECTIONS + "/" + election);
    await()
        .until(
            () -> {
              FactBroker.publish(election);
              return !read(ELECTIONS + "/" + election).equals(before);
            });
  }

  private String read(String path) {
    return client.get(path).body();
  }
}
