package org.scrutin.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutin.platform.web.problem.Problem;

/**
 * Answers with a problem before a body has been read. The client may still be sending: closing at
 * once would reset the connection and it would never see the answer, so what comes is thrown away
 * for a while, and only then the connection is closed.
 */
public final class ProblemResponse {
  private static final long DISCARDED_BYTES = 4 << 20;
  private static final long LINGER_MILLIS = 5_000;

  private ProblemResponse() {}

  /** Ends the exchange with this problem. */
  public static void send(RoutingContext context, Problem problem) {
    var request = context.request();
    var response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    boolean unread = !request.isEnded();
    response.setStatusCode(problem.type().status());
    problem.headers().forEach(response::putHeader);
    response.end(problem.body(Objects.requireNonNullElse(request.path(), "")));
    if (unread) {
      linger(context, request);
    }
  }

  /** The same of a resource, whose body has been read. */
  public static RestResponse<String> of(Problem problem, UriInfo uri) {
    var response =
        RestResponse.ResponseBuilder.<String>create(problem.type().status())
            .entity(problem.body(uri.getPath()));
    problem.headers().forEach(response::header);
    return response.build();
  }

  private static void linger(RoutingContext context, HttpServerRequest request) {
    var discarded = new AtomicLong();
    long timer = context.vertx().setTimer(LINGER_MILLIS, id -> request.connection().close());
    request.exceptionHandler(failure -> context.vertx().cancelTimer(timer));
    request.endHandler(done -> context.vertx().cancelTimer(timer));
    request.handler(
        chunk -> {
          if (discarded.addAndGet(chunk.length()) > DISCARDED_BYTES) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
