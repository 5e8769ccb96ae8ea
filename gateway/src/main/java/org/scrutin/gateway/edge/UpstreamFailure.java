package org.scrutin.gateway.edge;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** What a failed call upstream is called towards the client. */
final class UpstreamFailure {
  private UpstreamFailure() {}

  /** Whether there was no connection to begin with, so that nothing can have happened. */
  static boolean connecting(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException
        || failure instanceof TimeoutException;
  }

  static Problem problem(String service, Throwable failure, boolean connected) {
    return switch (failure) {
      case Upstream.BreakerOpen _ -> Problems.unreachable(service);
      case ConnectionPoolTooBusyException _ -> Problems.busy(service);
      case TimeoutException _ when connected -> Problems.timeout(service);
      case Throwable _ when !connected -> Problems.unreachable(service);
      default -> Problems.broken(service);
    };
  }
}
