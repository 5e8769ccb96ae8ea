package org.scrutin.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.scrutin.gateway.cache.KeptAnswer.Received;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.OwnRequests;
import org.scrutin.gateway.edge.RequestId;

/** Asks this gateway itself, the ordinary way, at the address at which a visitor reached it. */
@ApplicationScoped
class OwnClient {
  private static final int SUCCESS = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int REFUSAL = 400;
  private static final int CONNECTIONS = 1_024;
  private static final int WAITING = 1_024;
  private static final long BEYOND_UPSTREAM_MILLIS = 10_000;

  /** An answer that is too long to be kept, or not for everyone after all. */
  static final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept() {
      super("not kept", null, false, false);
    }
  }

  private final Vertx vertx;
  private final HttpClient http;
  private final OwnRequests own;
  private final Clock clock;
  private final int longest;
  private final long timeout;

  OwnClient(Vertx vertx, GatewayConfig config, OwnRequests own, Clock clock) {
    this.vertx = vertx;
    this.own = own;
    this.clock = clock;
    this.longest = config.cache().longest();
    this.timeout = config.upstream().responseTimeout().toMillis() + BEYOND_UPSTREAM_MILLIS;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                // The certificate is the one of the public name, not of this machine.
                .setTrustAll(true)
                .setVerifyHost(false)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) timeout)
                .setKeepAliveTimeout(5),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
  }

  /**
   * The answer that everyone gets now. Fails with {@link NotKept} where there is no such answer.
   *
   * @param context of the request that brings this about; only its id goes further
   * @param last the answer of before: mostly it is the same
   */
  Future<KeptAnswer> ask(PublicRead read, RoutingContext context, Optional<KeptAnswer> last) {
    HttpServerRequest visitor = context.request();
    Instant asked = clock.instant();
    long askedNanos = System.nanoTime();
    SocketAddress here = visitor.localAddress();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setServer(here)
            // In every answer the same, whichever address it is reached at.
            .setHost("localhost")
            .setPort(here.port())
            // Of the connection: of the request a proxy may have said something else.
            .setSsl(visitor.connection().isSsl())
            .setURI(read.target())
            .setTimeout(timeout);
    return http.request(options)
        .compose(
            request -> {
              own.sign(request);
              request.putHeader(RequestId.HEADER, RequestId.of(context));
              if (read.language() == null) {
                request.putHeader("Accept", "application/json");
              } else if (read.offered() != null) {
                request.putHeader("Accept-Language", read.offered().code());
              }
              last.ifPresent(known -> request.putHeader("If-None-Match", known.tag()));
              return request.send();
            })
        .compose(
            response ->
                response.statusCode() == NOT_MODIFIED && last.isPresent()
                    ? Future.succeededFuture(last.get().asOf(asked, askedNanos))
                    : answer(response, last, asked, askedNanos));
  }

  private Future<KeptAnswer> answer(
      HttpClientResponse response, Optional<KeptAnswer> last, Instant asked, long askedNanos) {
    return body(response)
        .map(
            body -> Received.of(response.statusCode(), response.headers(), body, asked, askedNanos))
        .compose(
            received ->
                last.flatMap(received::same)
                    .map(Future::succeededFuture)
                    .orElseGet(() -> vertx.executeBlocking(received::packed, false)));
  }

  private Future<Buffer> body(HttpClientResponse response) {
    if (!forEveryone(response) || announced(response) > longest) {
      return refuse(response);
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    response.handler(
        chunk -> {
          body.appendBuffer(chunk);
          if (body.length() > longest) {
            whole.tryFail(new NotKept());
            response.request().reset();
          }
        });
    response.exceptionHandler(whole::tryFail);
    response.endHandler(done -> whole.tryComplete(body));
    return whole.future();
  }

  /** An answer, or a refusal; nothing that belongs to one exchange. */
  private static boolean forEveryone(HttpClientResponse response) {
    return (response.statusCode() == SUCCESS || response.statusCode() >= REFUSAL)
        && !response.headers().contains("Set-Cookie")
        && !(response.statusCode() == SUCCESS && forOne(response));
  }

  private static boolean forOne(HttpClientResponse response) {
    String control = response.getHeader("Cache-Control");
    return control != null && (control.contains("private") || control.contains("no-store"));
  }

  private static long announced(HttpClientResponse response) {
    String length = response.getHeader("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  private static Future<Buffer> refuse(HttpClientResponse response) {
    response.exceptionHandler(reset -> {});
    response.request().reset();
    return Future.failedFuture(new NotKept());
  }
}
