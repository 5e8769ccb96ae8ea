package org.scrutin.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.config.Service;
import org.scrutin.gateway.limits.RequestClass;

/**
 * One service behind the gateway: its address, its connections and whether it can be reached. Each
 * class of requests has connections, and a queue for them, of its own, so that one that is slow or
 * flooded takes none from another.
 */
public final class Upstream {
  private final String name;
  private final @Nullable Service service;
  private final URI origin;
  private final Map<RequestClass, HttpClient> clients = new EnumMap<>(RequestClass.class);
  private final Breaker breaker;
  private final GatewayConfig.Upstreams settings;

  /**
   * @param service which service it is; null for what is none of ours
   */
  public Upstream(
      Vertx vertx,
      String name,
      @Nullable Service service,
      URI origin,
      GatewayConfig.Upstreams settings) {
    this.name = name;
    this.service = service;
    this.origin = origin;
    this.settings = settings;
    for (RequestClass one : RequestClass.values()) {
      clients.put(one, vertx.createHttpClient(options(settings), pool(settings, one)));
    }
    this.breaker =
        new Breaker(
            settings.breakerFailures(), settings.breakerPause().toNanos(), System::nanoTime);
  }

  private static HttpClientOptions options(GatewayConfig.Upstreams settings) {
    return new HttpClientOptions()
        // Sooner than the wait for a connection ends, so that the one is not taken for the other.
        .setConnectTimeout((int) settings.connectTimeout().dividedBy(2).toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) settings.idleTimeout().toMillis())
        // Shorter than any server's own and than the time a service takes to leave, so that a
        // request never meets a closing connection.
        .setKeepAliveTimeout(5)
        .setPipelining(false)
        .setDecompressionSupported(false)
        .setTcpNoDelay(true)
        .setMaxHeaderSize(32 << 10);
  }

  private static PoolOptions pool(GatewayConfig.Upstreams settings, RequestClass one) {
    // Here, because the client's own option of that name is ignored where it is given a pool's.
    return new PoolOptions()
        .setHttp1MaxSize(
            one == RequestClass.UPLOADING ? settings.uploadConnections() : settings.connections())
        .setMaxWaitQueueSize(settings.waiting());
  }

  public String name() {
    return name;
  }

  /** Empty for what is no service of ours, and is given no token. */
  public Optional<Service> service() {
    return Optional.ofNullable(service);
  }

  public URI origin() {
    return origin;
  }

  public HttpClient client(RequestClass one) {
    return Objects.requireNonNull(clients.get(one));
  }

  public GatewayConfig.Upstreams settings() {
    return settings;
  }

  /** A connection for one request; never retried. Fails at once while the breaker is open. */
  public Future<HttpClientRequest> connect(RequestClass one) {
    if (!breaker.admits()) {
      return Future.failedFuture(new BreakerOpen());
    }
    var target =
        new RequestOptions()
            .setHost(origin.getHost())
            .setPort(port(origin))
            .setSsl("https".equals(origin.getScheme()))
            .setConnectTimeout(settings.connectTimeout().toMillis());
    return client(one)
        .request(target)
        .onComplete(
            done -> {
              if (done.succeeded()) {
                breaker.succeeded();
              } else if (UpstreamFailure.connecting(done.cause())) {
                breaker.failed();
              }
            });
  }

  private static int port(URI origin) {
    if (origin.getPort() != -1) {
      return origin.getPort();
    }
    return "https".equals(origin.getScheme()) ? 443 : 80;
  }

  /** Thrown instead of a call that is not made. */
  static final class BreakerOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    BreakerOpen() {
      super("breaker open", null, false, false);
    }
  }
}
