package org.scrutin.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scrutin.gateway.config.Service;
import org.scrutin.gateway.limits.RequestClass;

/** Pages and the edge both call a service by its {@link Upstream} alone. */
@Timeout(90)
class UpstreamTest {
  private static final int FAILURES = 3;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger connections = new AtomicInteger();

  @AfterEach
  void close() {
    settled(vertx.close());
  }

  @Test
  void serviceIsNotCalledWhileTheBreakerIsOpen() {
    // Given
    int port = portOfNobody();
    Upstream upstream = upstream(port);
    for (int i = 0; i < FAILURES; i++) {
      settled(upstream.connect(RequestClass.READING));
    }
    settled(service().listen(port, "127.0.0.1"));

    // When
    Throwable failure = settled(upstream.connect(RequestClass.READING)).cause();

    // Then
    assertThat(failure).isInstanceOf(Upstream.BreakerOpen.class);
    assertThat(connections).hasValue(0);
  }

  @Test
  void serviceIsCalledAfterFewerFailures() {
    // Given
    int port = portOfNobody();
    Upstream upstream = upstream(port);
    for (int i = 0; i < FAILURES - 1; i++) {
      settled(upstream.connect(RequestClass.READING));
    }
    settled(service().listen(port, "127.0.0.1"));

    // When
    boolean connected = settled(upstream.connect(RequestClass.READING)).succeeded();

    // Then
    assertThat(connected).isTrue();
  }

  private Upstream upstream(int port) {
    return new Upstream(
        vertx,
        "results-service",
        Service.RESULTS,
        URI.create("http://127.0.0.1:" + port),
        new FixedSettings(1, 1, FAILURES, Duration.ofMinutes(1)));
  }

  private HttpServer service() {
    return vertx
        .createHttpServer()
        .connectionHandler(connection -> connections.incrementAndGet())
        .requestHandler(request -> request.response().end());
  }

  private int portOfNobody() {
    HttpServer server = settled(service().listen(0, "127.0.0.1")).result();
    settled(server.close());
    return server.actualPort();
  }

  /** The same future once it has ended, well or not. */
  private static <T> Future<T> settled(Future<T> future) {
    future.toCompletionStage().toCompletableFuture().handle((value, failure) -> 0).join();
    return future;
  }
}
