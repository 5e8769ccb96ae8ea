package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.scrutin.client.ApiException;

/**
 * Sends again what was refused only for now: 409, 429 or 503 with {@code Retry-After}. Facts of the
 * count reach the dispute by message, so a claim can be sent before its units are known there. The
 * idempotency key makes it safe.
 */
final class Retry {
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final Set<Integer> PASSING = Set.of(CONFLICT, TOO_MANY, UNAVAILABLE);

  private final Duration limit;
  private final Consumer<String> progress;

  /**
   * @param limit of the waiting for one step, in all
   */
  Retry(Duration limit, Consumer<String> progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /** One attempt. */
  interface Attempt<T> {
    T send() throws ApiException, IOException, InterruptedException;
  }

  /**
   * The first answer that asks for no retry.
   *
   * @throws ApiException the last refusal, when the limit is reached or none may be tried again
   */
  <T> T until(Attempt<T> attempt) throws ApiException, IOException, InterruptedException {
    Duration waited = Duration.ZERO;
    while (true) {
      try {
        return attempt.send();
      } catch (ApiException refused) {
        OptionalLong seconds = retryAfter(refused);
        if (seconds.isEmpty() || waited.compareTo(limit) >= 0) {
          throw refused;
        }
        if (waited.isZero()) {
          progress.accept("    not yet: " + Problems.text(refused));
        }
        Thread.sleep(Duration.ofSeconds(seconds.getAsLong()));
        // At least a second, so that an answer that asks for no pause is not tried without end.
        waited = waited.plusSeconds(Math.max(1, seconds.getAsLong()));
      }
    }
  }

  /** Seconds to wait; empty where the answer is final, or names a date, which nothing here does. */
  private static OptionalLong retryAfter(ApiException refused) {
    if (!PASSING.contains(refused.getCode())) {
      return OptionalLong.empty();
    }
    return refused.getResponseHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .flatMap(header -> header.getValue().stream())
        .filter(text -> text.matches("\\d{1,4}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
