package org.scrutin.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.scrutin.gateway.config.GatewayConfig;

/** One service behind the gateway: its address, its connections and whether it can be reached. */
public final class Upstream {
  private final String name;
  private final URI origin;
  private final HttpClient client;
  private final Breaker breaker;
  private final GatewayConfig.Upstreams settings;

  public Upstream(Vertx vertx, String name, URI origin, GatewayConfig.Upstreams settings) {
    this.name = name;
    this.origin = origin;
    this.settings = settings;
    this.client = vertx.createHttpClient(options(settings), pool(settings));
    this.breaker =
        new Breaker(
            settings.breakerFailures(), settings.breakerPause().toNanos(), System::nanoTime);
  }

  private static HttpClientOptions options(GatewayConfig.Upstreams settings) {
    return new HttpClientOptions()
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) settings.idleTimeout().toMillis())
        // Shorter than any server's own and than the time a service takes to leave, so that a
        // request
        // never meets a closing connection.
        .setKeepAliveTimeout(5)
        .setPipelining(false)
        .setDecompressionSupported(false)
        .setTcpNoDelay(true)
        .setMaxHeaderSize(32 << 10);
  }

  private static PoolOptions pool(GatewayConfig.Upstreams settings) {
    // Here, because the client's own option of that name is ignored where it is given a pool's.
    return new PoolOptions()
        .setHttp1MaxSize(settings.connections())
        .setMaxWaitQueueSize(settings.waiting());
  }

  public String name() {
    return name;
  }

  public URI origin() {
    return origin;
  }

  public HttpClient client() {
    return client;
  }

  public GatewayConfig.Upstreams settings() {
    return settings;
  }

  /** A connection for one request; never retried. Fails at once while the breaker is open. */
  public Future<HttpClientRequest> connect() {
    if (!breaker.admits()) {
      return Future.failedFuture(new BreakerOpen());
    }
    var target =
        new RequestOptions()
            .setHost(origin.getHost())
            .setPort(port(origin))
            .setSsl("https".equals(origin.getScheme()))
            .setConnectTimeout(settings.connectTimeout().toMillis());
    return client
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
