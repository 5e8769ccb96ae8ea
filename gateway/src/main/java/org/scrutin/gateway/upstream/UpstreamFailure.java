package org.scrutin.gateway.upstream;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** What a failed call upstream is called towards the client. */
public final class UpstreamFailure {
  private static final int RETRY_SECONDS = 2;

  private UpstreamFailure() {}

  /**
   * Whether the service could not be reached. That no connection was free in time says nothing of
   * the service: of one class of requests there may be too many, and the others must go on.
   */
  static boolean connecting(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException;
  }

  public static Problem problem(String service, Throwable failure, boolean connected) {
    return switch (failure) {
      case Upstream.BreakerOpen _ -> unreachable(service);
      case ConnectionPoolTooBusyException _ -> busy(service);
      case TimeoutException _ when connected ->
          unknown(ProblemType.UPSTREAM_TIMEOUT, service + " did not answer in time.");
      case TimeoutException _ -> busy(service);
      case Throwable _ when !connected -> unreachable(service);
      default ->
          unknown(
              ProblemType.UPSTREAM_FAILED, service + " closed the connection before it answered.");
    };
  }

  private static Problem busy(String service) {
    return retry(
        ProblemType.SERVICE_BUSY,
        "Too many requests wait for " + service + ". Nothing was stored.");
  }

  private static Problem unreachable(String service) {
    return retry(
        ProblemType.SERVICE_UNAVAILABLE, service + " cannot be reached. Nothing was stored.");
  }

  private static Problem retry(ProblemType type, String what) {
    return Problem.of(
            type, what + " Send the request again after the time that Retry-After states.")
        .with(Problem.RETRY_AFTER, RETRY_SECONDS);
  }

  private static Problem unknown(ProblemType type, String what) {
    return Problem.of(
        type,
        what
            + " Whether the request took effect is unknown; repeat a write with the same"
            + " Idempotency-Key.");
  }
}
