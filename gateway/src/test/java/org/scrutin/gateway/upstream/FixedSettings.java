package org.scrutin.gateway.upstream;

import java.time.Duration;
import org.scrutin.gateway.config.GatewayConfig;

/**
 * Settings of an upstream for a test.
 *
 * @param connectTimeout time for a connection to be had
 * @param timeout every other time limit, and the breaker's pause
 */
public record FixedSettings(
    int connections, int waiting, int breakerFailures, Duration connectTimeout, Duration timeout)
    implements GatewayConfig.Upstreams {
  public FixedSettings(int connections, int waiting, int breakerFailures, Duration timeout) {
    this(connections, waiting, breakerFailures, timeout, timeout);
  }

  @Override
  public Duration responseTimeout() {
    return timeout;
  }

  @Override
  public int uploadConnections() {
    return connections;
  }

  @Override
  public Duration idleTimeout() {
    return timeout;
  }

  @Override
  public Duration breakerPause() {
    return timeout;
  }
}
