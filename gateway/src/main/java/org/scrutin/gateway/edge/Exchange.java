package org.scrutin.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.gateway.upstream.UpstreamFailure;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** One request and its answer on their way through the gateway. Lives on one event loop. */
final class Exchange implements ProxyInterceptor {
  private static final int NOT_MODIFIED = 304;

  private final Vertx vertx;
  private final RoutingContext context;
  private final Upstream upstream;
  private final ForwardedHeaders headers;
  private final String target;
  private final long limit;
  private @Nullable HttpClientRequest outgoing;
  private @Nullable MeteredBody body;
  private long deadline = -1;
  private long watch = -1;
  private boolean answered;
  private boolean late;
  private boolean stalled;

  Exchange(
      Vertx vertx,
      RoutingContext context,
      Upstream upstream,
      ForwardedHeaders headers,
      String target,
      long limit) {
    this.vertx = vertx;
    this.context = context;
    this.upstream = upstream;
    this.headers = headers;
    this.target = target;
    this.limit = limit;
  }

  boolean announcesTooMuch() {
    String length = context.request().getHeader("Content-Length");
    if (length == null) {
      return false;
    }
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException beyondAllLimits) {
      return true;
    }
  }

  Problem tooLarge() {
    return Problem.of(ProblemType.TOO_LARGE, "This route takes at most " + limit + " bytes.");
  }

  Future<HttpClientRequest> connect(ProxyContext proxy) {
    return upstream.connect().onSuccess(this::connected);
  }

  private void connected(HttpClientRequest request) {
    outgoing = request;
    // The failure is told by the response's future; without a handler it would be logged as well.
    request.exceptionHandler(failure -> {});
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    var request = proxy.request();
    HeaderRules.cleanRequest(request.headers());
    headers.apply(request, context.request(), context.get(Edge.TOKEN));
    request.putHeader(RequestId.HEADER, RequestId.of(context));
    request.setURI(target);
    var plain = request.getBody();
    body = new MeteredBody(plain.stream(), limit, this::startDeadline);
    request.setBody(Body.body(body, plain.length()));
    watchBody(body);
    return proxy
        .sendRequest()
        .onSuccess(response -> stopDeadline())
        .recover(failure -> refuse(failure));
  }

  private void watchBody(MeteredBody sent) {
    Duration left = upstream.settings().bodyTimeout().minus(sent.silence());
    if (left.isPositive()) {
      watch = vertx.setTimer(Math.max(1, left.toMillis()), id -> watchBody(sent));
    } else {
      stalled = true;
      giveUp();
    }
  }

  // Not a timeout of the whole request: an upload may take minutes, an answer to it may not.
  private void startDeadline() {
    vertx.cancelTimer(watch);
    if (!answered) {
      deadline = vertx.setTimer(upstream.settings().responseTimeout().toMillis(), id -> expire());
    }
  }

  private void expire() {
    late = true;
    giveUp();
  }

  private void giveUp() {
    if (outgoing != null) {
      outgoing.reset(0, new TimeoutException());
    }
  }

  private void stopDeadline() {
    answered = true;
    vertx.cancelTimer(watch);
    vertx.cancelTimer(deadline);
  }

  private Future<ProxyResponse> refuse(Throwable failure) {
    stopDeadline();
    Problem problem;
    if (body != null && body.exceeded()) {
      problem = tooLarge();
    } else if (stalled) {
      problem = Problem.of(ProblemType.BODY_STALLED);
    } else {
      Throwable cause = late ? new TimeoutException() : failure;
      problem = UpstreamFailure.problem(upstream.name(), cause, outgoing != null);
    }
    ProblemResponse.send(context, problem);
    // The answer has been given; the proxy must not add one of its own.
    return Promise.<ProxyResponse>promise().future();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    var headers = proxy.response().headers();
    HeaderRules.cleanHops(headers);
    String location = headers.get("Location");
    String origin = upstream.origin().toString();
    if (location != null && location.startsWith(origin + "/")) {
      // A service's own address means nothing outside.
      headers.set("Location", location.substring(origin.length()));
    }
    if (proxy.response().getStatusCode() == NOT_MODIFIED) {
      // The library would announce chunks, which never come, or a length of 0, which is not that of
      // what has not changed (RFC 9110 section 8.6).
      proxy.response().setBody(null);
      context.addHeadersEndHandler(
          done -> context.response().headers().remove(HttpHeaders.CONTENT_LENGTH));
    }
    return proxy.sendResponse();
  }
}
