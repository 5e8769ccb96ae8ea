package org.scrutin.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.Exchange.Content;
import org.scrutin.gateway.limits.HeldBytes;
import org.scrutin.gateway.limits.RequestClass;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * Lets requests through to one upstream: uploads as streams, other bodies when they are there as a
 * whole, answers as streams.
 */
record ServiceProxy(
    Vertx vertx,
    Upstream upstream,
    ForwardedHeaders headers,
    GatewayConfig.Limits limits,
    HeldBytes held) {

  /** Sends the request upstream under the given target. */
  void pass(RoutingContext context, String target) {
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
    RequestClass requestClass = RequestClass.of(request.method(), request.path());
    boolean upload = requestClass == RequestClass.UPLOADING;
    long limit = upload ? limits.upload() : limits.json();
    long size = announced(request.getHeader("Content-Length")).orElse(limit);
    if (size > limit) {
      ProblemResponse.send(context, WholeBody.tooLarge(limit));
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      context.response().writeContinue();
    }
    if (upload) {
      var content = new Content.Passing(limit, Pace.of(limits, size));
      exchange(context, target, requestClass, content);
      return;
    }
    WholeBody.of(context, limits, held)
        .onSuccess(body -> exchange(context, target, requestClass, new Content.Whole(body)))
        .onFailure(
            failure -> {
              if (failure instanceof WholeBody.Refused refused) {
                ProblemResponse.send(context, refused.problem());
              }
            });
  }

  private static Optional<Long> announced(@Nullable String length) {
    if (length == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(length));
    } catch (NumberFormatException beyondAllLimits) {
      return Optional.of(Long.MAX_VALUE);
    }
  }

  private void exchange(
      RoutingContext context, String target, RequestClass requestClass, Content content) {
    var exchange = new Exchange(this, context, target, requestClass, content);
    // No cache: the library's ignores Vary and Authorization. No web sockets: no route has any.
    HttpProxy.reverseProxy(
            new ProxyOptions().setSupportWebSocket(false), upstream.client(requestClass))
        .origin(exchange::connect)
        .addInterceptor(exchange)
        .handle(context.request());
  }
}
