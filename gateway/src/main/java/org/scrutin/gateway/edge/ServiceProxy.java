package org.scrutin.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** Lets requests through to one upstream, as streams in both directions. */
final class ServiceProxy {
  private final Vertx vertx;
  private final Upstream upstream;
  private final ForwardedHeaders headers;

  ServiceProxy(Vertx vertx, Upstream upstream, ForwardedHeaders headers) {
    this.vertx = vertx;
    this.upstream = upstream;
    this.headers = headers;
  }

  /**
   * Sends the request upstream under the given target.
   *
   * @param limit bytes that the body may have
   */
  void pass(RoutingContext context, String target, long limit) {
    var request = context.request();
    if (request.version() != HttpVersion.HTTP_1_1) {
      // For a client without chunks the proxy would hold a whole answer in memory.
      ProblemResponse.send(context, Problem.of(ProblemType.HTTP_VERSION));
      return;
    }
    if (request.authority() == null) {
      ProblemResponse.send(
          context, Problem.of(ProblemType.BAD_REQUEST, "The Host header is missing or malformed."));
      return;
    }
    var exchange = new Exchange(vertx, context, upstream, headers, target, limit);
    if (exchange.announcesTooMuch()) {
      ProblemResponse.send(context, exchange.tooLarge());
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      context.response().writeContinue();
    }
    // No cache: the library's ignores Vary and Authorization. No web sockets: no route has any.
    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.client())
        .origin(exchange::connect)
        .addInterceptor(exchange)
        .handle(request);
  }
}
