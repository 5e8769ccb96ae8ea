package org.scrutin.gateway.edge;

import java.time.Duration;
import org.scrutin.gateway.config.GatewayConfig;

/** Limits for a test in which no time is short enough to decide. */
record FixedLimits() implements GatewayConfig.Limits {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Override
  public Duration headersTimeout() {
    return LONG;
  }

  @Override
  public int openRequests() {
    return 100;
  }

  @Override
  public long json() {
    return 1_000;
  }

  @Override
  public Duration jsonTimeout() {
    return LONG;
  }

  @Override
  public long heldBytes() {
    return 10_000;
  }

  @Override
  public long upload() {
    return 100_000;
  }

  @Override
  public Duration silence() {
    return LONG;
  }

  @Override
  public int leastRate() {
    return 1;
  }

  @Override
  public Duration grace() {
    return LONG;
  }

  @Override
  public Duration streamTimeout() {
    return LONG;
  }

  @Override
  public int streamRate() {
    return 1_000;
  }
}
