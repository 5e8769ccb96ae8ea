package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scrutin.gateway.config.Service;
import org.scrutin.gateway.limits.HeldBytes;
import org.scrutin.gateway.upstream.FixedSettings;
import org.scrutin.gateway.upstream.Upstream;

/** One connection and one place to wait; no deadline is so short that time could decide. */
@Timeout(90)
class BusyTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LinkedBlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void aRequestThatFindsNoPlaceToWaitIsRefusedAndTheOthersAreNot() throws Exception {
    // Given
    var service = listen(vertx.createHttpServer().requestHandler(held::add));
    var settings = new FixedSettings(1, 1, 5, Duration.ofMinutes(1));
    var upstream =
        new Upstream(
            vertx,
            "results-service",
            Service.RESULTS,
            URI.create("http://127.0.0.1:" + service),
            settings);
    var proxy =
        new ServiceProxy(
            vertx, upstream, ForwardedHeaders.SERVICE, new FixedLimits(), new HeldBytes(1_000));
    var router = Router.router(vertx);
    router.route().handler(context -> proxy.pass(context, "/held"));
    var gateway = listen(vertx.createHttpServer().requestHandler(router));

    var first = get(gateway);
    var holding = held.take();

    // When
    var others = List.of(get(gateway), get(gateway));
    // The one that waits has no answer before the first has, so that it is the other that does.
    var refused =
        (HttpResponse<?>) CompletableFuture.anyOf(others.getFirst(), others.getLast()).join();
    holding.response().end();
    held.take().response().end();

    // Then
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).contains("2");
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(refused.body().toString()).contains("/problems/service-busy");
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(others.stream().map(answer -> answer.join().statusCode()))
        .containsExactlyInAnyOrder(200, 503);
    assertThat((Queue<?>) held).isEmpty();
  }

  @Test
  void uploadsThatWaitInVainDoNotShutOutReads() throws Exception {
    // Given: the only connection for uploads is taken
    var service =
        listen(
            vertx
                .createHttpServer()
                .requestHandler(
                    request -> {
                      if (request.method().equals(HttpMethod.GET)) {
                        request.response().end();
                      } else {
                        held.add(request);
                      }
                    }));
    var settings = new FixedSettings(1, 10, 2, Duration.ofMillis(300), Duration.ofMinutes(1));
    var upstream =
        new Upstream(
            vertx,
            "results-service",
            Service.RESULTS,
            URI.create("http://127.0.0.1:" + service),
            settings);
    var proxy =
        new ServiceProxy(
            vertx, upstream, ForwardedHeaders.SERVICE, new FixedLimits(), new HeldBytes(1_000));
    var router = Router.router(vertx);
    router.route().handler(context -> proxy.pass(context, context.request().path()));
    var gateway = listen(vertx.createHttpServer().requestHandler(router));
    try (var first = new Socket(InetAddress.getLoopbackAddress(), gateway)) {
      String upload =
          "PUT /api/v1/elections/x/units HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nunit";
      first.getOutputStream().write(upload.getBytes(StandardCharsets.US_ASCII));
      held.take();

      // When: more wait than failures open the breaker
      for (int i = 0; i < 4; i++) {
        var request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + gateway + "/api/v1/elections/x/units"))
                .PUT(HttpRequest.BodyPublishers.ofString("unit"))
                .build();
        var refused = client.send(request, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/service-busy");
      }

      // Then
      assertThat(get(gateway).join().statusCode()).isEqualTo(200);
    }
  }

  private CompletableFuture<HttpResponse<String>> get(int port) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private static int listen(HttpServer server) {
    return await(server.listen(0, "127.0.0.1")).actualPort();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
