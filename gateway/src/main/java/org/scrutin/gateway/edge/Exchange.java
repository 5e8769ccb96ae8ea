package org.scrutin.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
import org.scrutin.gateway.limits.RequestClass;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.gateway.upstream.UpstreamFailure;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** One request and its answer on their way through the gateway. Lives on one event loop. */
final class Exchange implements ProxyInterceptor {
  /** What a request carries. */
  sealed interface Content {
    /** A body that is there as a whole. */
    record Whole(Buffer body) implements Content {}

    /**
     * A body that passes while it comes.
     *
     * @param limit bytes that it may have
     */
    record Passing(long limit, Pace pace) implements Content {}
  }

  private static final int NOT_MODIFIED = 304;

  private final Vertx vertx;
  private final Upstream upstream;
  private final ServiceProxy through;
  private final RoutingContext context;
  private final String target;
  private final RequestClass requestClass;
  private final Content content;
  private @Nullable HttpClientRequest outgoing;
  private @Nullable MeteredBody body;
  private long deadline = -1;
  private long watch = -1;
  private boolean answered;
  private boolean late;
  private boolean stalled;

  Exchange(
      ServiceProxy through,
      RoutingContext context,
      String target,
      RequestClass requestClass,
      Content content) {
    this.vertx = through.vertx();
    this.upstream = through.upstream();
    this.through = through;
    this.context = context;
    this.target = target;
    this.requestClass = requestClass;
    this.content = content;
  }

  Future<HttpClientRequest> connect(ProxyContext proxy) {
    return upstream.connect(requestClass).onSuccess(this::connected);
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
    through.headers().apply(request, context.request(), context.get(Edge.SERVICE_TOKEN));
    request.putHeader(RequestId.HEADER, RequestId.of(context));
    request.setURI(target);
    switch (content) {
      case Content.Whole whole -> {
        request.setBody(whole.body().length() == 0 ? null : Body.body(whole.body()));
        startDeadline();
      }
      case Content.Passing passing -> {
        var plain = request.getBody();
        body =
            new MeteredBody(
                plain.stream(),
                MeteredBody.Client.SENDS,
                passing.limit(),
                passing.pace(),
                this::startDeadline);
        request.setBody(Body.body(body, plain.length()));
        watch(body);
      }
    }
    return proxy
        .sendRequest()
        .onSuccess(response -> stopDeadline())
        .recover(failure -> refuse(failure));
  }

  private void watch(MeteredBody passing) {
    Duration left = passing.remaining();
    if (left.isPositive()) {
      watch = vertx.setTimer(Math.max(1, left.toMillis()), id -> watch(passing));
      return;
    }
    stalled = true;
    giveUp();
    if (answered) {
      // Too late for another answer: who takes this one, or still sends, is too slow.
      context.request().connection().close();
    }
  }

  // Not a timeout of the whole request: an upload may take minutes, an answer to it may not.
  private void startDeadline() {
    if (!answered) {
      vertx.cancelTimer(watch);
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
    vertx.cancelTimer(deadline);
  }

  private Future<ProxyResponse> refuse(Throwable failure) {
    stopDeadline();
    vertx.cancelTimer(watch);
    Problem problem;
    if (content instanceof Content.Passing passing && body != null && body.exceeded()) {
      problem = WholeBody.tooLarge(passing.limit());
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
    } else {
      meter(proxy.response());
    }
    return proxy.sendResponse();
  }

  private void meter(ProxyResponse response) {
    var plain = response.getBody();
    if (plain == null) {
      return;
    }
    vertx.cancelTimer(watch);
    long size = plain.length() < 0 ? through.limits().upload() : plain.length();
    var answer =
        new MeteredBody(
            plain.stream(),
            MeteredBody.Client.READS,
            Long.MAX_VALUE,
            Pace.of(through.limits(), size),
            () -> {});
    response.setBody(Body.body(answer, plain.length()));
    watch(answer);
    context.addEndHandler(done -> vertx.cancelTimer(watch));
  }
}
