package org.scrutin.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Both services and the identity provider, as servers on real sockets. What a path answers is set
 * by the test that needs it.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
  private static final Map<String, Consumer<HttpServerRequest>> RESULTS = new ConcurrentHashMap<>();
  private static final int CLAIMS_PORT = freePort();
  private static int gatewayPort;
  private static @Nullable Vertx vertx;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    gatewayPort = freePort();
    int results = listen(0, StubServices::results);
    int provider = listen(0, new StubProvider()::handle);
    String issuer = "http://127.0.0.1:" + gatewayPort + "/idp";
    StubProvider.issuer(issuer);
    return Map.ofEntries(
        Map.entry("quarkus.http.test-port", String.valueOf(gatewayPort)),
        Map.entry("quarkus.management.test-port", "0"),
        Map.entry("quarkus.http.port", String.valueOf(gatewayPort)),
        Map.entry("scrutin.gateway.results-url", "http://127.0.0.1:" + results),
        Map.entry("scrutin.gateway.claims-url", "http://127.0.0.1:" + CLAIMS_PORT),
        Map.entry("scrutin.gateway.idp-url", "http://127.0.0.1:" + provider),
        Map.entry("scrutin.gateway.upstream.response-timeout", "700ms"),
        Map.entry("scrutin.gateway.cache.fresh", "0s"),
        Map.entry("mp.messaging.incoming.facts-in.enabled", "false"),
        Map.entry("quarkus.oidc-client.credentials.secret", StubProvider.EXCHANGE_SECRET),
        Map.entry("scrutin.gateway.limits.silence", "2s"),
        Map.entry("scrutin.gateway.limits.json-timeout", "2s"),
        Map.entry("scrutin.gateway.limits.headers-timeout", "2s"),
        Map.entry("scrutin.gateway.upstream.breaker-pause", "300ms"),
        Map.entry("scrutin.gateway.limits.upload", "100000000"),
        Map.entry(
            "quarkus.oidc.token-state-manager.encryption-secret",
            "only-for-tests-0123456789-0123456789"));
  }

  /** What results-service does on a path. */
  public static void onResults(String path, Consumer<HttpServerRequest> handler) {
    RESULTS.put(path, handler);
  }

  public static void forgetResults(String path) {
    RESULTS.remove(path);
  }

  /** Starts claims-service, which is away until then, and waits until the gateway reaches it. */
  public static AutoCloseable claims(Consumer<HttpServerRequest> handler) {
    AtomicBoolean reached = new AtomicBoolean();
    // What the test before has closed may hold the port a moment longer.
    HttpServer server =
        Awaitility.await()
            .ignoreExceptionsInstanceOf(CompletionException.class)
            .until(
                () ->
                    await(
                        vertx()
                            .createHttpServer()
                            .requestHandler(
                                request -> {
                                  if (reached.get()) {
                                    handler.accept(request);
                                  } else {
                                    request.response().end();
                                  }
                                })
                            .listen(CLAIMS_PORT)),
                Objects::nonNull);
    // The breaker is open from tests before, for which claims-service was away.
    Awaitility.await()
        .until(
            () ->
                RawHttp.send(
                            "GET /api/v1/grounds HTTP/1.1\n"
                                + "Host: 127.0.0.1:1\n"
                                + "Connection: close\n\n")
                        .status()
                    == 200);
    reached.set(true);
    return () -> await(server.close());
  }

  /** Writes as much as is taken, and never ends. */
  public static void endless(HttpServerResponse response) {
    Buffer chunk = Buffer.buffer(new byte[64 << 10]);
    response.setChunked(true);
    fill(response, chunk);
    response.drainHandler(drained -> fill(response, chunk));
  }

  private static void fill(HttpServerResponse response, Buffer chunk) {
    while (!response.closed() && !response.writeQueueFull()) {
      response.write(chunk);
    }
  }

  public static String gateway() {
    return "http://127.0.0.1:" + gatewayPort;
  }

  public static int gatewayPort() {
    return gatewayPort;
  }

  public static Vertx vertx() {
    return Objects.requireNonNull(vertx);
  }

  private static void results(HttpServerRequest request) {
    var handler = RESULTS.get(request.path());
    if (handler == null) {
      request
          .response()
          .setStatusCode(404)
          .putHeader("Content-Type", "application/problem+json")
          .end("{\"type\":\"/problems/unknown-election\",\"status\":404}");
    } else {
      handler.accept(request);
    }
  }

  private static int listen(int port, Consumer<HttpServerRequest> handler) {
    var options = new HttpServerOptions().setHost("127.0.0.1").setPort(port);
    return await(vertx().createHttpServer(options).requestHandler(handler::accept).listen())
        .actualPort();
  }

  private static <T> T await(io.vertx.core.Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /** Below the ephemeral range: from there the system could give it to another server meanwhile. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Taken: another one.
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void stop() {
    await(vertx().close());
  }
}
