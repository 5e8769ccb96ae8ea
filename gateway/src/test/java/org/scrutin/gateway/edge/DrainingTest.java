package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

/** A gateway that leaves, on a start of its own: it does not come back. */
@GatewayTest
@TestProfile(DrainingTest.Leaving.class)
class DrainingTest {
  @Inject Event<ShutdownDelayInitiatedEvent> shutdown;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/elections/echo", "/api/unknown", "/problems", "/openapi"})
  void whileItLeavesItAnswersAndClosesTheConnection(String path) {
    // Given
    StubServices.onResults("/api/v1/elections/echo", Echo::answer);
    shutdown.fire(new ShutdownDelayInitiatedEvent());

    // When
    var answer = RawHttp.send("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:1\n\n");

    // Then
    assertThat(answer.status()).isIn(200, 404);
    assertThat(answer.header("Connection")).contains("close");
  }

  /** Makes the framework start the gateway anew. */
  public static final class Leaving implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "local";
    }
  }
}
