package org.scrutin.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;
import org.scrutin.gateway.config.Rate;

/** Token buckets of one rate, one for each key. */
final class RateLimiter {
  /** Some 30 MB at most; whoever has so many addresses is stopped by what all share. */
  private static final int MOST_KEYS = 100_000;

  private final Bandwidth bandwidth;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  RateLimiter(Rate rate, TimeMeter time) {
    this.time = time;
    bandwidth =
        Bandwidth.builder()
            .capacity(rate.burst())
            .refillGreedy(rate.count(), rate.period())
            .build();
    // After this a bucket is full, and a new one is the same.
    Duration full = rate.period().multipliedBy(Math.ceilDiv(rate.burst(), rate.count()));
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(full)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Counts one for the key; empty if that is allowed, else the seconds until it is, 1 or more. */
  OptionalLong refuses(String key) {
    var probe = buckets.get(key, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
  }

  private Bucket newBucket() {
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(time).build();
  }
}
