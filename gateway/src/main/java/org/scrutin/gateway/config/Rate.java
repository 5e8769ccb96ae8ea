package org.scrutin.gateway.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How often something may happen.
 *
 * @param count in each period, at least 1
 * @param period at least a second
 * @param burst how many at once after a pause, at least {@code count}
 */
public record Rate(long count, Duration period, long burst) {
  public Rate {
    if (count < 1 || period.compareTo(Duration.ofSeconds(1)) < 0 || burst < count) {
      throw new IllegalArgumentException(
          "A rate has a count of 1 or more, a period of a second or more and a burst of the count"
              + " or more.");
    }
  }

  /** So many times as much, at least once. */
  public Rate times(int factor) {
    return new Rate(count * factor, period, burst * factor);
  }

  /**
   * Reads {@code 60/PT1M/120}: count, period (ISO 8601) and burst, which is the count where it is
   * left out. The configuration finds it by its name.
   */
  public static Rate of(String text) {
    String[] parts = text.strip().split("/", -1);
    try {
      long count = Long.parseLong(parts[0]);
      return switch (parts.length) {
        case 2 -> new Rate(count, Duration.parse(parts[1]), count);
        case 3 -> new Rate(count, Duration.parse(parts[1]), Long.parseLong(parts[2]));
        default -> throw new IllegalArgumentException();
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no rate like 60/PT1M or 60/PT1M/120 (count, period, burst).", e);
    }
  }
}
