package org.scrutin.gateway.edge;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubProvider;
import org.scrutin.gateway.StubServices;

/**
 * Answers that say how long a cache may keep them: the gateway decides that itself (here, that none
 * is fresh), and never by the library, which ignores who asks.
 */
@GatewayTest
class NothingKeptTest {
  private static final String PATH = "/api/v1/elections/kept";

  private final GatewayClient client = new GatewayClient();
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void stub() {
    StubServices.onResults(
        PATH,
        request ->
            request
                .response()
                .putHeader("Cache-Control", "public, max-age=600")
                .putHeader("ETag", "\"1\"")
                .putHeader("Date", RFC_1123_DATE_TIME.format(ZonedDateTime.now(UTC)))
                .end(
                    asked.incrementAndGet()
                        + " "
                        + StubProvider.claims(request.getHeader("Authorization"))
                            .getString("sub")));
  }

  @Test
  void everyRequestReachesTheService() throws Exception {
    // When
    var answers = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      answers.add(get(null));
    }

    // Then
    assertThat(answers).containsExactly("1 null", "2 null", "3 null");
  }

  @Test
  void everyoneGetsTheAnswerToTheOwnCredentials() throws Exception {
    // Given
    String clerk = "Bearer " + StubProvider.token("clerk1", "clerk");
    String auditor = "Bearer " + StubProvider.token("auditor", "auditor");

    // When
    var answers = new ArrayList<String>();
    for (String authorization : new @Nullable String[] {clerk, auditor, null, clerk}) {
      answers.add(get(authorization));
    }

    // Then
    assertThat(answers).containsExactly("1 clerk1", "2 auditor", "3 null", "4 clerk1");
  }

  private String get(@Nullable String authorization) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(StubServices.gateway() + PATH));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build()).body();
  }
}
