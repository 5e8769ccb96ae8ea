package org.scrutin.gateway.edge;

import java.time.Duration;
import org.scrutin.gateway.config.GatewayConfig;

/**
 * How slowly a client may send an upload or take an answer. Only the time for which the client is
 * waited for counts, but for the last: a slow service is no fault of the client, and yet nothing
 * lasts for ever.
 *
 * @param silence without a byte, at most
 * @param grace in all, before the average counts
 * @param leastRate bytes a second on average, from then on
 * @param most from the first to the last byte
 */
record Pace(Duration silence, Duration grace, int leastRate, Duration most) {
  /**
   * @param size bytes that are announced, or the most that there may be
   */
  static Pace of(GatewayConfig.Limits limits, long size) {
    return new Pace(
        limits.silence(),
        limits.grace(),
        limits.leastRate(),
        limits.streamTimeout().plusSeconds(size / limits.streamRate()));
  }

  /**
   * How much longer the client may be waited for if nothing more passes; none if it is too slow.
   *
   * @param passed bytes
   * @param silent since the last byte
   * @param waited for all bytes
   * @param lasted since the beginning
   */
  Duration remaining(long passed, Duration silent, Duration waited, Duration lasted) {
    Duration byAverage = Duration.ofMillis(passed * 1_000 / leastRate);
    Duration forAverage = grace.compareTo(byAverage) > 0 ? grace : byAverage;
    return shortest(silence.minus(silent), shortest(forAverage.minus(waited), most.minus(lasted)));
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
